package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
  @Test
  void subscribesFromANumber() {
    assertEquals(Optional.of(new Request(Request.Kind.SUBSCRIBE, "forum", OptionalLong.of(120))), Request.read("{\"subscribe\":\"forum\",\"after\":120}"));
  }

  @Test
  void subscribesFromNow() {
    assertEquals(Optional.of(new Request(Request.Kind.SUBSCRIBE, "forum", OptionalLong.empty())), Request.read("{\"subscribe\":\"forum\"}"));
  }

  @Test
  void unsubscribes() {
    assertEquals(Optional.of(new Request(Request.Kind.UNSUBSCRIBE, "forum", OptionalLong.empty())), Request.read("{\"unsubscribe\":\"forum\"}"));
  }

  @Test
  void overlooksWhatItDoesNotKnow() {
    assertEquals(Optional.of(new Request(Request.Kind.SUBSCRIBE, "forum", OptionalLong.of(0))),
        Request.read("{\"subscribe\":\"forum\",\"after\":0,\"compress\":true}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "7", "\"forum\"", "{}", "{\"subscribe\":7}", "{\"subscribe\":\"\"}", "{\"subscribe\":null}",
      "{\"subscribe\":[\"forum\"]}", "{\"subscribe\":\"a\",\"unsubscribe\":\"a\"}", "{\"subscribe\":\"a\",\"subscribe\":\"b\"}",
      "{\"subscribe\":\"a\",\"after\":-1}", "{\"subscribe\":\"a\",\"after\":1.5}", "{\"subscribe\":\"a\",\"after\":\"1\"}",
      "{\"subscribe\":\"a\",\"after\":null}", "{\"subscribe\":\"a\",\"after\":99999999999999999999}", "{\"subscribe\":\"a\"} x", "{\"subscribe\":\"a\"",
      "{\"subscribe\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}"})
  void anythingElseIsMalformed(String text) {
    assertEquals(Optional.empty(), Request.read(text));
  }

  @Test
  void deepNestingIsMalformed() {
    assertEquals(Optional.empty(), Request.read("{\"subscribe\":" + "[".repeat(8_000) + "]".repeat(8_000) + "}"));
  }

  @Property
  void noTextMakesItFail(@ForAll String text) {
    Request.read(text);
  }
}
