package org.parley.publication.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "text/html,application/xhtml+xml,*/*;q=0.8 | false", "application/json | true", "*/* | false", "application/json, text/html | false",
      "application/json, text/html;q=0.9 | true", "text/html;q=0.2, application/*;q=0.3 | true", "application/json;q=0 | false",
          "nonsense;;, | false"})
  void dataIsSentWhereItIsWantedRatherThanAPage(String accept, boolean json) {
    assertEquals(json, Wanted.prefersJson(accept));
  }

  @Test
  void aTagIsKnownAgain() {
    assertTrue(Answer.names("\"x\", W/\"abc\"", "\"abc\""));
    assertTrue(Answer.names("*", "\"abc\""));
    assertFalse(Answer.names("\"abcd\"", "\"abc\""));
    assertFalse(Answer.names(null, "\"abc\""));
  }
}
