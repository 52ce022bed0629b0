package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who somebody is may be a moment old, but never older than the last change on this node. */
class RecentTest {
  private static final String WHO = "who";

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private String kept = "expert";
  private int readings;
  private Map<Object, Object> transaction;
  private final List<Synchronization> ends = new ArrayList<>();
  private final Recent recent = new Recent(new Clock() {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  });

  RecentTest() {
    recent.transactions = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
        new Class<?>[] {TransactionSynchronizationRegistry.class}, (proxy, method, arguments) -> switch (method.getName()) {
          case "getTransactionStatus" -> transaction == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
          case "getResource" -> transaction.get(arguments[0]);
          case "putResource" -> transaction.put(arguments[0], arguments[1]);
          default -> ends.add((Synchronization) arguments[0]);
        });
  }

  /** Something that happened. */
  private record Happened(boolean touchesRights) implements DomainEvent {
    @Override
    public String topic() {
      return "consultation";
    }

    @Override
    public Audience audience() {
      return Audience.MEMBERS;
    }

    @Override
    public Optional<PersonId> actor() {
      return Optional.empty();
    }

    @Override
    public Object data() {
      return Map.of();
    }
  }

  private String asked() {
    return recent.find(WHO, this::read).orElse("nobody");
  }

  private Optional<String> read() {
    readings++;
    return Optional.ofNullable(kept);
  }

  private void begin(boolean touchesRights) {
    transaction = new HashMap<>();
    recent.happened(new Occurrence(new Happened(touchesRights)));
  }

  private void end() {
    ends.forEach(end -> end.afterCompletion(Status.STATUS_COMMITTED));
    ends.clear();
    transaction = null;
  }

  @Test
  void asksOnceInASecond() {
    asked();
    now = now.plusMillis(800);
    assertEquals("expert", asked());
    assertEquals(1, readings);
  }

  @Test
  void asksAgainWithinTheSecondInWhichRightsMustHaveChangedEverywhere() {
    asked();
    kept = "observer"; // by another node
    now = now.plus(Duration.ofSeconds(1));
    assertEquals("observer", asked());
  }

  @Test
  void asksAgainWhenTheClockWasSetBack() {
    asked();
    kept = "observer";
    now = now.minusSeconds(3_600);
    assertEquals("observer", asked());
  }

  @Test
  void whoMustKnowHowItStandsNowIsNotToldWhatIsRemembered() {
    asked();
    kept = "observer"; // by another node
    assertEquals("observer", recent.anew(this::asked));
    assertEquals("expert", asked(), "and what others are told stays: five thousand who come back at once do not ask for all");
  }

  @Test
  void aChangeOnThisNodeIsSeenAtOnce() {
    asked();
    begin(true);
    kept = "observer";
    end();
    assertEquals("observer", asked());
  }

  @Test
  void whoChangesSeesHisOwnChangeAndNobodyElseIsToldOfItBeforeItIsCommitted() {
    asked();
    begin(true);
    kept = "observer";
    assertEquals("observer", asked());
    kept = "expert"; // rolled back
    end();
    assertEquals("expert", asked());
  }

  @Test
  void whatWasReadBeforeAChangeIsNotTakenForFreshAfterIt() {
    recent.find(WHO, () -> {
      Optional<String> before = read();
      begin(true);
      kept = "observer";
      end();
      return before;
    });
    assertEquals("observer", asked());
  }

  @Test
  void whatComesByTheThousandAndGivesNoRightsForgetsNothing() {
    asked();
    begin(false);
    end();
    asked();
    assertEquals(1, readings);
  }

  @Test
  void nobodyIsNotRemembered() {
    kept = null;
    asked();
    kept = "expert";
    assertEquals("expert", asked());
  }
}
