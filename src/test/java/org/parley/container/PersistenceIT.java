package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.journal.Journal;
import org.parley.shared.Audience;
import org.parley.shared.Ids;
import org.parley.shared.LocalizedText;

/** How EclipseLink was set up is how it runs: classes woven, nothing shared between transactions, the schema by migrations. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {
  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class);
  }

  @Inject
  private Consultations consultations;
  @Inject
  private Journal journal;
  @Inject
  private Ledger ledger;

  @Test
  void everyEntityIsWoven() {
    List<Class<?>> plain = ledger.entityTypes().stream().<Class<?>>map(type -> type.getJavaType())
        .filter(type -> Stream.of(type.getInterfaces()).noneMatch(face -> face.getSimpleName().equals("PersistenceWeaved"))).toList();
    assertEquals(List.of(), plain);
    assertTrue(ledger.entityTypes().size() > 5, "entities were found at all");
  }

  @Test
  void whatAnotherNodeChangedIsSeenAtOnce() {
    String slug = "pe-" + Ids.next();
    consultations.open(Callers.administrator(),
        new Consultations.Draft(slug, "OLD", LocalizedText.in("en", "Cache"), null, List.of("en"), null, null));
    assertEquals("OLD", consultations.bySlug(slug).symbol());
    ledger.change("update consultation set symbol = 'NEW' where slug = ?1", slug);
    assertEquals("NEW", consultations.bySlug(slug).symbol());
  }

  @Test
  void instantsComeBackToTheMicrosecond() {
    ConsultationView consultation = consultations.open(Callers.administrator(),
        new Consultations.Draft("pe-" + Ids.next(), null, LocalizedText.in("en", "Time"), null, List.of("en"), null, null));
    Journal.Entry entry = journal.read(consultation.id().value(), 0, 1, Set.of(Audience.PUBLIC)).entries().get(0);
    Duration age = Duration.between(entry.at(), Instant.now());
    assertTrue(age.abs().compareTo(Duration.ofMinutes(1)) < 0, "journalled " + age + " ago");
    assertEquals(0, entry.at().getNano() % 1_000);
  }

  @Test
  void theSchemaCameFromMigrationsThatAllSucceeded() {
    assertEquals(0, ledger.count("select count(*) from \"flyway_schema_history\" where not \"success\""));
    assertTrue(ledger.count("select count(*) from \"flyway_schema_history\"") >= 3);
  }
}
