package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.Principles;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;

/** A change and its journal entry are there together, or neither is. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {
  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Spoiler.class);
  }

  @Inject
  private Consultations consultations;
  @Inject
  private Principles principles;
  @Inject
  private Proceedings proceedings;
  @Inject
  private Ledger ledger;
  @Inject
  private UserTransaction transaction;

  /** An event for the journal alone. */
  public record Happened(String topic) implements DomainEvent {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }

    @Override
    public Optional<PersonId> actor() {
      return Optional.empty();
    }
  }

  private ConsultationView opened() {
    return consultations.open(Callers.administrator(), draft("tx-" + Ids.next()));
  }

  private static Consultations.Draft draft(String slug) {
    return new Consultations.Draft(slug, null, LocalizedText.in("en", "Transactions"), null, List.of("en"), null, null);
  }

  private static Principles.Draft principle(String code, String title) {
    return new Principles.Draft(code, LocalizedText.in("en", title), LocalizedText.in("en", "Text"), null);
  }

  private long principlesOf(ConsultationView consultation) {
    return ledger.count("select count(*) from principle where consultation_id = ?1", consultation.id().value());
  }

  @Test
  void changeAndEntryAreThereTogether() {
    ConsultationView consultation = opened();
    principles.add(Callers.administrator(), consultation.id(), principle("P1", "One"));
    assertEquals(1, principlesOf(consultation));
    assertEquals(2, ledger.entries(consultation.id().value()));
  }

  @Test
  void anExceptionAfterTheChangeLeavesNeither() {
    ConsultationView consultation = opened();
    assertThrows(EJBException.class,
        () -> principles.add(Callers.administrator(), consultation.id(), principle("P1", Spoiler.WORD)));
    assertEquals(0, principlesOf(consultation));
    assertEquals(1, ledger.entries(consultation.id().value()));
    principles.add(Callers.administrator(), consultation.id(), principle("P2", "Next"));
    assertEquals(List.of(1L, 2L), numbers(consultation));
  }

  @Test
  void aTransactionRolledBackFromOutsideLeavesNeither() throws Exception {
    String slug = "tx-" + Ids.next();
    transaction.begin();
    ConsultationView consultation = consultations.open(Callers.administrator(), draft(slug));
    principles.add(Callers.administrator(), consultation.id(), principle("P1", "One"));
    transaction.rollback();
    assertEquals(0, ledger.count("select count(*) from consultation where slug = ?1", slug));
    assertEquals(0, principlesOf(consultation));
    assertEquals(0, ledger.entries(consultation.id().value()));
  }

  @Test
  void aRefusalRollsTheWholeTransactionBack() throws Exception {
    ConsultationView consultation = opened();
    transaction.begin();
    principles.add(Callers.administrator(), consultation.id(), principle("P1", "One"));
    assertThrows(Invalid.class, () -> principles.add(Callers.administrator(), consultation.id(), principle("P2", " ")));
    assertEquals(jakarta.transaction.Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
    transaction.rollback();
    assertEquals(0, principlesOf(consultation));
    assertEquals(1, ledger.entries(consultation.id().value()));
  }

  @Test
  void nothingIsJournalledOutsideATransaction() {
    String topic = Ids.next();
    RuntimeException thrown = assertThrows(RuntimeException.class, () -> proceedings.record(new Happened(topic)));
    assertTrue(thrown.toString().contains("ransaction"), thrown.toString());
    assertEquals(0, ledger.entries(topic));
  }

  private List<Long> numbers(ConsultationView consultation) {
    return ledger.rows("select seq from journal_entry where topic = ?1 order by seq", consultation.id().value()).stream()
        .map(seq -> ((Number) seq).longValue()).toList();
  }
}
