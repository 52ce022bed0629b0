package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who listens is told of what was committed, once, and of nothing else. */
class ProceedingsTest {
  private final Map<Object, Object> transaction = new HashMap<>();
  private final List<Synchronization> ends = new ArrayList<>();
  private final List<Committed> told = new ArrayList<>();
  private boolean deaf;
  private final Proceedings proceedings = new Proceedings(event(occurrence -> occurrence.recordedAs(1, Instant.EPOCH)), event(holding -> { }),
      event(committed -> {
        told.add(committed);
        if (deaf) {
          throw new IllegalStateException("does not listen");
        }
      }));

  ProceedingsTest() {
    proceedings.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
        new Class<?>[] {TransactionSynchronizationRegistry.class}, (proxy, method, arguments) -> switch (method.getName()) {
          case "getResource" -> transaction.get(arguments[0]);
          case "putResource" -> transaction.put(arguments[0], arguments[1]);
          default -> ends.add((Synchronization) arguments[0]);
        });
  }

  @SuppressWarnings("unchecked")
  private static <T> Event<T> event(Consumer<T> observer) {
    return (Event<T>) Proxy.newProxyInstance(ProceedingsTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
      observer.accept((T) arguments[0]);
      return null;
    });
  }

  private record Happened(String topic) implements DomainEvent {
    @Override
    public Audience audience() {
      return Audience.MEMBERS;
    }

    @Override
    public Optional<PersonId> actor() {
      return Optional.empty();
    }
  }

  private void end(int status) {
    ends.forEach(end -> end.afterCompletion(status));
  }

  @Test
  void allOfATransactionIsToldOnceAndOnlyAfterIt() {
    proceedings.record(new Happened("one"));
    proceedings.record(new Happened("other"));
    assertEquals(List.of(), told);
    end(Status.STATUS_COMMITTED);
    assertEquals(List.of(new Committed(List.of(new Happened("one"), new Happened("other")))), told);
  }

  @Test
  void whatIsRolledBackIsToldToNobody() {
    proceedings.record(new Happened("one"));
    end(Status.STATUS_ROLLEDBACK);
    assertEquals(List.of(), told);
  }

  @Test
  void whoDoesNotListenUndoesNothing() {
    deaf = true;
    proceedings.record(new Happened("one"));
    end(Status.STATUS_COMMITTED);
    assertEquals(1, told.size());
  }
}
