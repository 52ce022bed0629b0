package org.parley.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.shared.Listing;

/** Names the next page of a list in {@code Link}: the address that was asked for, with all that the list was filtered by. */
@Provider
public class PageLinks implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Listing<?> listing) {
      listing.next().ifPresent(next -> response.getHeaders().putSingle(HttpHeaders.LINK, "<" + address(request.getUriInfo(), next) + ">; rel=\"next\""));
    }
  }

  private static String address(UriInfo asked, Listing.Next next) {
    Stream<String> filters = Optional.ofNullable(asked.getRequestUri().getRawQuery()).stream().flatMap(query -> Arrays.stream(query.split("&")))
        .filter(filter -> !filter.isEmpty() && !filter.matches("(limit|after)(=.*)?"));
    return asked.getRequestUri().getRawPath()
        + Stream.concat(filters, Stream.of("limit=" + next.limit(), "after=" + next.cursor())).collect(Collectors.joining("&", "?", ""));
  }
}
