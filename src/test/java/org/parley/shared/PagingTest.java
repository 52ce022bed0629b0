package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static Paging of(String limit) {
    return new Paging(limit, null);
  }

  @Test
  void limitsAreNumbersFromOneAndCut() {
    assertEquals(50, of(null).limit());
    assertEquals(200, of("100000").limit());
    assertThrows(Invalid.class, () -> of("0").limit());
    assertThrows(Invalid.class, () -> of("-5").limit());
    assertThrows(Invalid.class, () -> of("many").limit());
    assertThrows(Invalid.class, () -> of("99999999999999").limit());
  }

  @Test
  void aCursorIsOpaqueAndChecked() {
    assertEquals(Optional.empty(), Paging.after(null));
    assertEquals(Optional.of("7"), Paging.after("Nw"));
    assertEquals("7", Paging.after(Paging.cursor("7")).orElseThrow());
    assertThrows(Invalid.class, () -> Paging.after("%%%"));
  }

  @Test
  void aPageHasAsManyAsWereWantedAndSaysWhereTheNextBegins() {
    assertEquals(new Listing<>(List.of("a", "b"), Optional.of(new Listing.Next(2, Paging.cursor("b")))), of("2").page(List.of("a", "b", "c"), item -> item));
    assertEquals(Listing.whole(List.of("a", "b")), of("2").page(List.of("a", "b"), item -> item));
    assertEquals("{\"items\":[\"a\"]}", Json.write(of("1").page(List.of("a", "b"), item -> item)), "the next page is told in a header");
  }

  @Test
  void entityTagsAreVersions() {
    assertEquals("\"3\"", EntityTags.of(3));
    assertEquals(OptionalLong.of(3), EntityTags.version("\"3\""));
    assertEquals(OptionalLong.of(3), EntityTags.version("W/\"3\""));
    assertEquals(OptionalLong.empty(), EntityTags.version("*"));
    assertEquals(OptionalLong.empty(), EntityTags.version(null));
    assertThrows(Invalid.class, () -> EntityTags.version("3"));
  }
}
