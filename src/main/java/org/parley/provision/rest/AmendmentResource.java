package org.parley.provision.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.parley.identity.CurrentCaller;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.RedlineView;
import org.parley.provision.Rulings;
import org.parley.shared.Once;

/** One amendment: shown, joined, withdrawn, taken up; ruled out of order. */
@Path("amendments/{a}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AmendmentResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Rulings rulings;
  @PathParam("a")
  private String id;

  @GET
  public AmendmentView show() {
    return amendments.show(caller.get(), id);
  }

  @GET
  @Path("redline")
  public RedlineView redline(@QueryParam("lang") String lang) {
    return amendments.redline(caller.get(), id, Optional.ofNullable(lang));
  }

  @POST
  @Once
  @Path("join")
  public AmendmentView join() {
    return amendments.join(caller.get(), id);
  }

  @POST
  @Once
  @Path("withdraw")
  public AmendmentView withdraw() {
    return amendments.withdraw(caller.get(), id);
  }

  @POST
  @Once
  @Path("take-up")
  public AmendmentView takeUp() {
    return amendments.takeUp(caller.get(), id);
  }

  @POST
  @Once
  @Path("out-of-order")
  public AmendmentView ruleOut(Rulings.Reason given) {
    return rulings.ruleOutAmendment(caller.get(), id, given);
  }

  @POST
  @Once
  @Path("in-order")
  public AmendmentView takeBackRuling() {
    return rulings.takeBackAmendment(caller.get(), id);
  }

  @POST
  @Once
  @Path("words")
  public AmendmentView giveWords(OrderOfVoting.Resolution resolution) {
    return order.giveWords(caller.get(), id, resolution);
  }
}
