package org.parley.consultation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.consultation.Accreditation;
import org.parley.identity.Credentials;
import org.parley.identity.CurrentCaller;
import org.parley.identity.HashedPassword;
import org.parley.identity.MemberView;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.PublicAddress;
import org.parley.shared.Register;

/** The members of a delegation. */
@Path("consultations/{c}/delegations/{d}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MembersResource {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Accreditation accreditation;
  @Inject
  private Credentials credentials;
  @Inject
  private PublicAddress address;
  @Context
  private UriInfo uri;
  @PathParam("c")
  private String consultation;
  @PathParam("d")
  private String delegation;

  @POST
  @Once
  @APIResponseSchema(value = MemberView.class, responseCode = "201")
  public Response invite(Invitee invitee) {
    // Before the transaction: hashing takes a quarter of a second.
    Optional<HashedPassword> password = credentials.forMember(caller.get(), invitee.password());
    MemberView member = accreditation.invite(caller.get(), consultation, Optional.of(delegation), invitee.seated(), password, address.base(uri.getBaseUri()));
    return Response.status(Response.Status.CREATED).entity(member).build();
  }

  @GET
  public Listing<MemberView> list(@BeanParam Register paging) {
    return paging.pageOf(accreditation.list(caller.get(), consultation, Optional.of(delegation)), MemberView::place);
  }

  @DELETE
  @Path("{m}")
  public void end(@PathParam("m") String member) {
    accreditation.end(caller.get(), consultation, Optional.of(delegation), member);
  }
}
