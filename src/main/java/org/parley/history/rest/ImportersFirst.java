package org.parley.history.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.parley.consultation.Consultations;
import org.parley.history.Imports;
import org.parley.identity.CurrentCaller;

/** Asks whether the caller may import, as soon as it is known who that is and into what, and before the form is taken in. */
@Provider
@ForImporters
@Priority(Priorities.AUTHORIZATION + 50)
public class ImportersFirst implements ContainerRequestFilter {
  @Inject
  private CurrentCaller caller;
  @Inject
  private Consultations consultations;
  @Inject
  private Imports imports;

  @Override
  public void filter(ContainerRequestContext request) {
    String slug = request.getUriInfo().getPathParameters().getFirst("c");
    imports.requireMayImport(caller.get(), consultations.bySlug(slug).id());
  }
}
