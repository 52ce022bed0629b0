package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.Principles;
import org.parley.journal.Journal;
import org.parley.shared.Audience;
import org.parley.shared.Ids;
import org.parley.shared.LocalizedText;

/** Numbers of the journal rise by one, in the order of commit, however many write at once. */
@ExtendWith(ArquillianExtension.class)
class JournalOrderIT {
  private static final int WRITERS = 16;
  private static final int EACH = 8;

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class);
  }

  @Inject
  private Consultations consultations;
  @Inject
  private Principles principles;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Test
  void sixteenWritersLeaveNoGapAndAReaderThatFollowsMissesNothing() throws Exception {
    ConsultationView consultation = consultations.open(Callers.administrator(),
        new Consultations.Draft("jo-" + Ids.next(), null, LocalizedText.in("en", "Order"), null, List.of("en"), null, null));
    AtomicBoolean written = new AtomicBoolean();
    Future<List<Long>> reader = threads.submit(() -> follow(consultation, written));
    List<Future<?>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      int writer = w;
      writers.add(threads.submit(() -> IntStream.range(0, EACH).forEach(n -> add(consultation, "W" + writer + "-" + n))));
    }
    try {
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    } finally {
      written.set(true);
    }
    List<Long> expected = LongStream.rangeClosed(1, 1 + WRITERS * EACH).boxed().toList();
    assertEquals(expected, reader.get(60, TimeUnit.SECONDS), "what a reader got that followed by cursor while it was written");
    assertEquals(expected.size(), ledger.entries(consultation.id().value()));
    assertEquals(expected.size(), journal.last(consultation.id().value()));
  }

  @Test
  void eachConsultationCountsForItself() {
    for (int i = 0; i < 2; i++) {
      ConsultationView consultation = consultations.open(Callers.administrator(),
          new Consultations.Draft("jo-" + Ids.next(), null, LocalizedText.in("en", "Order"), null, List.of("en"), null, null));
      assertEquals(1, journal.last(consultation.id().value()));
    }
    assertTrue(ledger.count("select count(*) from journal_head") >= 2);
  }

  private void add(ConsultationView consultation, String code) {
    principles.add(Callers.administrator(), consultation.id(),
        new Principles.Draft(code, LocalizedText.in("en", code), LocalizedText.in("en", "Text"), null));
  }

  private List<Long> follow(ConsultationView consultation, AtomicBoolean written) {
    List<Long> seen = new ArrayList<>();
    long cursor = 0;
    boolean last = false;
    while (!last) {
      last = written.get();
      Journal.Stretch stretch;
      do {
        stretch = journal.read(consultation.id().value(), cursor, 20, Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF));
        stretch.entries().forEach(entry -> seen.add(entry.seq()));
        cursor = stretch.through();
      } while (!stretch.entries().isEmpty());
    }
    return seen;
  }
}
