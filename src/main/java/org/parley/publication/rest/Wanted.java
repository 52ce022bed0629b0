package org.parley.publication.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a request under {@code /records} asks for.
 *
 * @param symbol empty for the list
 * @param version empty for the latest; 0, which no record has, where it was no number
 * @param discussion the page of what was said; empty for the record itself; 0, which no record has, where it was no number
 */
record Wanted(String symbol, boolean json, OptionalInt version, OptionalInt discussion) {
  static Wanted of(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    OptionalInt version = number(request.getParameter("version"));
    OptionalInt discussion = number(request.getParameter("discussion"));
    if (path.endsWith(".json")) {
      return new Wanted(path.substring(0, path.length() - ".json".length()), true, version, discussion);
    }
    if (path.endsWith(".html")) {
      return new Wanted(path.substring(0, path.length() - ".html".length()), false, version, discussion);
    }
    return new Wanted(path, prefersJson(request.getHeader("Accept")), version, discussion);
  }

  private static OptionalInt number(String given) {
    if (given == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(given.matches("[1-9]\\d{0,8}") ? Integer.parseInt(given) : 0);
  }

  /** Whether data is wanted rather than a page; a page where both serve equally well. */
  static boolean prefersJson(String accept) {
    return accept != null && quality(accept, "application/json") > quality(accept, "text/html");
  }

  /** In thousandths, as far as the type or its wildcard is named; 0 where neither is. */
  private static int quality(String accept, String type) {
    int best = 0;
    int exactness = 0;
    for (String range : accept.split(",")) {
      String[] parts = range.split(";");
      String name = parts[0].strip();
      int exact = name.equals(type) ? 3 : name.equals(type.replaceAll("/.*", "/*")) ? 2 : name.equals("*/*") ? 1 : 0;
      if (exact > exactness) {
        exactness = exact;
        best = thousandths(parts);
      }
    }
    return best;
  }

  private static int thousandths(String[] parts) {
    for (String part : parts) {
      String text = part.strip();
      if (text.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        String digits = text.substring(2).replace(".", "");
        return Integer.parseInt((digits + "000").substring(0, 4));
      }
    }
    return 1_000;
  }
}
