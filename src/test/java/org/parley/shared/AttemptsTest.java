package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final List<String> told = new ArrayList<>();
  private final Attempts attempts = new Attempts(logger());

  private Logger logger() {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    logger.addHandler(new Handler() {
      @Override
      public void publish(LogRecord said) {
        told.add(said.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    });
    return logger;
  }

  private static void fail() {
    throw new IllegalStateException("away");
  }

  @Test
  void whatFailsAgainAndAgainIsToldOnce() {
    for (int i = 0; i < 3; i++) {
      attempts.attempt("One", AttemptsTest::fail);
      attempts.attempt("Other", AttemptsTest::fail);
    }
    assertEquals(List.of("One", "Other"), told);
  }

  @Test
  void whatFailsAfterItWentWellIsToldAgain() {
    attempts.attempt("One", AttemptsTest::fail);
    attempts.attempt("One", () -> {});
    attempts.attempt("One", AttemptsTest::fail);
    assertEquals(List.of("One", "One"), told);
  }
}
