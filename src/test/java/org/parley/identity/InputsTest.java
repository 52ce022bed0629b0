package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.shared.Invalid;
import org.parley.shared.Rejection;

class InputsTest {
  private static String refusal(UnaryOperator<String> check, String given) {
    Rejection.FieldError error = assertThrows(Invalid.class, () -> check.apply(given)).errors().get(0);
    return error.field() + " " + error.code();
  }

  @Test
  void addressesAreComparedWithoutCase() {
    assertEquals("head@kz.example", Inputs.email("Head@KZ.example"));
    assertEquals("почта@пример.рф", Inputs.email("Почта@пример.рф"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "@", "a@", "@b", "a b@c", "a@b@c", "a@b\u0000", "<a@b>", "a@b,c@d"})
  void whatIsNoAddressIsRefused(String given) {
    assertEquals("email email", refusal(Inputs::email, given));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void whatIsMissingIsRefused(String given) {
    assertEquals("email required", refusal(Inputs::email, given));
    assertEquals("name required", refusal(Inputs::name, given));
    assertEquals("password required", refusal(password -> Inputs.newPassword("password", password), given));
    assertEquals("current required", refusal(password -> Inputs.password("current", password), given));
  }

  @Test
  void lengthsAreLimited() {
    assertEquals("email too-long", refusal(Inputs::email, "a@" + "b".repeat(253)));
    assertEquals("name too-long", refusal(Inputs::name, "n".repeat(201)));
    assertEquals("n".repeat(200), Inputs.name("n".repeat(200)));
    assertEquals("password too-long", refusal(password -> Inputs.newPassword("password", password), "p".repeat(1_001)));
    assertEquals("password too-short", refusal(password -> Inputs.newPassword("password", password), "p".repeat(11)));
    assertEquals("p".repeat(12), Inputs.newPassword("password", "p".repeat(12)));
  }

  @Test
  void aNameIsStrippedAndHasNoControlCharacters() {
    assertEquals("Айгүл", Inputs.name("  Айгүл "));
    assertEquals("name malformed", refusal(Inputs::name, "a\u0007b"));
  }

  @Test
  void aPasswordIsTakenAsItIs() {
    assertEquals("  spaces matter  ", Inputs.newPassword("password", "  spaces matter  "));
  }
}
