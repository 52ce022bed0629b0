package org.parley.shared;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists in pages: {@code ?limit=&after=} with an opaque cursor and a {@code Link} to the next page. */
public final class Paging {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private Paging() {}

  /** 1 to 200; 50 where it is left out. @throws Invalid if it is no such number */
  public static int limit(String given) {
    if (given == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(given);
      if (limit >= 1) {
        return Math.min(limit, MOST);
      }
    } catch (NumberFormatException notANumber) {
      throw new Invalid("limit", "malformed");
    }
    throw new Invalid("limit", "malformed");
  }

  /** What the cursor stands for; empty for the first page. @throws Invalid if it is no cursor of this server */
  public static Optional<String> after(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException illFormed) {
      throw new Invalid("after", "malformed");
    }
  }

  /**
   * @param found one more than {@code limit} where there is a next page
   * @param key what the cursor of an item stands for
   * @param path of the list, with what it is filtered by, for the link
   */
  public static <T> Response answer(List<T> found, int limit, Function<T, String> key, String path) {
    if (found.size() <= limit) {
      return Response.ok(new Listing<>(found)).build();
    }
    List<T> page = found.subList(0, limit);
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(key.apply(page.get(limit - 1)).getBytes(StandardCharsets.UTF_8));
    String next = path + (path.contains("?") ? "&" : "?") + "limit=" + limit + "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    return Response.ok(new Listing<>(page)).header("Link", "<" + next + ">; rel=\"next\"").build();
  }
}
