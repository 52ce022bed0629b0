package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
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
  void aCursorMayStandForANumber() {
    assertEquals(0, of(null).afterNumber(0));
    assertEquals(7, new Paging(null, Paging.cursor("7")).afterNumber(0));
    assertThrows(Invalid.class, () -> new Paging(null, Paging.cursor("seven")).afterNumber(0));
  }

  @Test
  void aPageHasAsManyAsWereWantedAndSaysWhereTheNextBegins() {
    assertEquals(new Listing<>(List.of("a", "b"), Optional.of(new Listing.Next(2, Paging.cursor("b")))), of("2").page(List.of("a", "b", "c"), item -> item));
    assertEquals(Listing.whole(List.of("a", "b")), of("2").page(List.of("a", "b"), item -> item));
    assertEquals("{\"items\":[\"a\"]}", Json.write(of("1").page(List.of("a", "b"), item -> item)), "the next page is told in a header");
  }

  @Test
  void whatOneConsultationHasComesWholeUnlessLessIsWanted() {
    List<String> all = IntStream.rangeClosed(1, 1_000).mapToObj(number -> String.format("%04d", number)).toList();
    assertEquals(Listing.whole(all), new Register(null, null).pageOf(all, item -> item));
    assertEquals(5_000, new Register("100000", null).limit());
    assertEquals(new Listing<>(List.of("0003", "0004"), Optional.of(new Listing.Next(2, Paging.cursor("0004")))),
        new Register("2", Paging.cursor("0002")).pageOf(all, item -> item));
    assertEquals(Listing.whole(List.of()), new Register("2", Paging.cursor("1000")).pageOf(all, item -> item));
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
