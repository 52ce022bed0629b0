package org.parley.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which address browsers reach this server: {@code PARLEY_PUBLIC_URL}, else the address of the request at hand. */
@ApplicationScoped
public class PublicAddress {
  /** Names and addresses that lead no farther (RFC 6761, 6.3; RFC 1122, 3.2.1.3). */
  private static final Pattern THIS_MACHINE = Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private Optional<URI> given = Optional.empty();

  public PublicAddress() {}

  @Inject
  public PublicAddress(@ConfigProperty(name = "PARLEY_PUBLIC_URL") Optional<String> url) {
    given = url.map(String::strip).filter(text -> !text.isEmpty()).map(text -> URI.create(text.replaceAll("/+$", "")));
  }

  /** The address that was configured. */
  public Optional<URI> given() {
    return given;
  }

  /** Whether the browser that asked speaks over TLS: the request says so, which came through a proxy that ends it, or the configuration. */
  public boolean isSecure(URI request) {
    return hasScheme("https").test(request) || given.filter(hasScheme("https")).isPresent();
  }

  /**
   * Whether a secret may travel in the clear: only where it stays on this machine, as while developing, or where whoever runs the server
   * configured an address without TLS.
   */
  public boolean mayBePlain(URI request) {
    return !isSecure(request) && (given.filter(hasScheme("http")).isPresent() || isThisMachine(request));
  }

  /** Whether a request was made by a name that leads no farther than this machine. */
  public static boolean isThisMachine(URI request) {
    return THIS_MACHINE.matcher(String.valueOf(request.getHost())).matches();
  }

  private static Predicate<URI> hasScheme(String scheme) {
    return address -> scheme.equalsIgnoreCase(address.getScheme());
  }

  /** The start of a link to the workspace, without a slash at its end: {@code https://parley.example.org}. */
  public String base(URI request) {
    return given.map(URI::toString).orElseGet(() -> origin(request));
  }

  /** Whether a page with that {@code Origin} is one of ours: from the address of the request, or from the configured one. */
  public boolean isOwn(String origin, URI request) {
    return origin.equalsIgnoreCase(origin(request)) || given.map(PublicAddress::origin).filter(origin::equalsIgnoreCase).isPresent();
  }

  /** Scheme, host and port, where it is not the scheme's own, as browsers write it. */
  static String origin(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    if (address.getHost() == null) { // a name that is none by RFC 2396, as with an underscore in it, which networks of containers like
      return scheme + "://" + String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
    int own = scheme.equals("https") ? 443 : 80;
    String port = address.getPort() < 0 || address.getPort() == own ? "" : ":" + address.getPort();
    return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port;
  }
}
