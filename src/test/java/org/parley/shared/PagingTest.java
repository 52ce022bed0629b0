package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PagingTest {
  @Test
  void limitsAreNumbersFromOneAndCut() {
    assertEquals(50, Paging.limit(null));
    assertEquals(200, Paging.limit("100000"));
    assertThrows(Invalid.class, () -> Paging.limit("0"));
    assertThrows(Invalid.class, () -> Paging.limit("-5"));
    assertThrows(Invalid.class, () -> Paging.limit("many"));
    assertThrows(Invalid.class, () -> Paging.limit("99999999999999"));
  }

  @Test
  void aCursorIsOpaqueAndChecked() {
    assertEquals(Optional.empty(), Paging.after(null));
    assertEquals(Optional.of("7"), Paging.after("Nw"));
    assertThrows(Invalid.class, () -> Paging.after("%%%"));
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
