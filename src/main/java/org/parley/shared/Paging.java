package org.parley.shared;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted: {@code ?limit=&after=} with an opaque cursor. The answer has a {@code Link} to the next page. */
public class Paging {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  @QueryParam("limit")
  @Parameter(description = "Items in a page. Where it is left out 50, and 200 at most; in what one consultation has, such as its delegations, 5,000.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  private String limit;
  @QueryParam("after")
  @Parameter(description = "The cursor of the page before; opaque, as it stands in its Link.")
  private String after;

  /** Filled in from the request. */
  public Paging() {}

  Paging(String limit, String after) {
    this.limit = limit;
    this.after = after;
  }

  /** 1 to 200; 50 where it is left out. @throws Invalid if it is no such number */
  public int limit() {
    return limit(USUAL, MOST);
  }

  final int limit(int usual, int most) {
    if (limit == null) {
      return usual;
    }
    if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1) {
      throw new Invalid("limit", "malformed");
    }
    return Math.min(Integer.parseInt(limit), most);
  }

  /** How many to look for: one more tells whether there is a next page. @throws Invalid as {@link #limit()} */
  public int oneMore() {
    return limit() + 1;
  }

  /** What the cursor stands for; empty for the first page. @throws Invalid if it is no cursor of this server */
  public Optional<String> after() {
    return after(after);
  }

  /** The number that the cursor stands for. @param first from where the first page begins @throws Invalid if it stands for none */
  public long afterNumber(long first) {
    return after().map(number -> {
      if (!number.matches("\\d{1,18}")) {
        throw new Invalid("after", "malformed");
      }
      return Long.parseLong(number);
    }).orElse(first);
  }

  /** What a cursor stands for; empty for the first page. @throws Invalid if it is no cursor of this server */
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

  /** The cursor that stands for a key. */
  public static String cursor(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** @param found at most {@link #oneMore()} @param key what the cursor of an item stands for */
  public <T> Listing<T> page(List<T> found, Function<T, String> key) {
    int most = limit();
    if (found.size() <= most) {
      return Listing.whole(found);
    }
    List<T> page = List.copyOf(found.subList(0, most));
    return new Listing<>(page, Optional.of(new Listing.Next(most, cursor(key.apply(page.get(most - 1))))));
  }
}
