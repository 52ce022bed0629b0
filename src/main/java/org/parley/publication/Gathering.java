package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.journal.Journal;
import org.parley.position.PositionView;
import org.parley.position.Positions;
import org.parley.provision.ProvisionVersionView;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.provision.Ruling;
import org.parley.publication.PublishedRecord.Consulted;
import org.parley.publication.PublishedRecord.Delegated;
import org.parley.publication.PublishedRecord.Entries;
import org.parley.publication.PublishedRecord.HeldRound;
import org.parley.publication.PublishedRecord.Opened;
import org.parley.publication.PublishedRecord.Stated;
import org.parley.publication.PublishedRecord.Tabled;
import org.parley.publication.PublishedRecord.Upheld;
import org.parley.publication.PublishedRecord.Words;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** Gathers from all modules what the record of a round shows, as it is at one moment. */
@ApplicationScoped
class Gathering {
  private static final Instant BEFORE_ALL = Instant.EPOCH;
  private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

  private Delegations delegations;
  private Principles principles;
  private Rounds rounds;
  private Positions positions;
  private Provisions provisions;
  private GatheredAmendments amendments;
  private GatheredDivisions divisions;
  private GatheredVotes votes;
  private GatheredTalk discussions;
  private Journal journal;

  Gathering() {}

  @Inject
  Gathering(Delegations delegations, Principles principles, Rounds rounds, Positions positions, Provisions provisions,
      GatheredAmendments amendments, GatheredDivisions divisions, GatheredVotes votes, GatheredTalk discussions, Journal journal) {
    this.delegations = delegations;
    this.principles = principles;
    this.rounds = rounds;
    this.positions = positions;
    this.provisions = provisions;
    this.amendments = amendments;
    this.divisions = divisions;
    this.votes = votes;
    this.discussions = discussions;
    this.journal = journal;
  }

  /** When a round was on: from its opening, the first from the very beginning, until before the opening of the next. */
  private record Span(Instant from, Instant until) {}

  /** @param announced the version for which it is gathered @param chair name */
  PublishedRecord gather(ConsultationView consultation, RoundView round, RecordSummary announced, String chair) {
    journal.hold(consultation.id().value());
    Span span = span(consultation.id(), round);
    Entries entries = entries(consultation.id(), span);
    ToldTexts told = new ToldTexts(journal.entries(consultation.id().value(), ToldTexts.TYPES, span.until()));
    return new PublishedRecord(announced.symbol(), announced.version(), announced.correction(), announced.publishedAt(), chair,
        consulted(consultation), held(round), entries, delegated(consultation.id()), upheld(consultation.id()),
        stated(consultation.id(), round), tabled(consultation.id(), span.until(), told), votes.gather(consultation.id(), round, told),
        discussions.gather(consultation.id(), entries));
  }

  private Span span(ConsultationId consultation, RoundView round) {
    Instant from = round.number() == 1 ? BEFORE_ALL : opening(round);
    Instant until = rounds.list(consultation).stream().filter(other -> other.number() == round.number() + 1)
        .map(Gathering::opening).findFirst().orElse(AFTER_ALL);
    return new Span(from, until);
  }

  private static Instant opening(RoundView round) {
    return round.phases().get(0).openedAt();
  }

  private static Consulted consulted(ConsultationView consultation) {
    return new Consulted(consultation.slug(), consultation.symbol(), consultation.title(), consultation.mandate(),
        consultation.languages());
  }

  private static HeldRound held(RoundView round) {
    return new HeldRound(round.code(), round.title(),
        round.phases().stream().map(phase -> new Opened(phase.phase(), phase.openedAt())).toList());
  }

  private Entries entries(ConsultationId consultation, Span span) {
    return journal.between(consultation.value(), span.from(), span.until()).map(numbers -> new Entries(numbers.first(), numbers.last()))
        .orElse(new Entries(0, 0));
  }

  private List<Delegated> delegated(ConsultationId consultation) {
    return delegations.list(consultation).stream().map(Gathering::delegated).toList();
  }

  private static Delegated delegated(DelegationView delegation) {
    return new Delegated(delegation.code(), delegation.name(), delegation.country(), delegation.status(), delegation.accredited(),
        delegation.suspended());
  }

  private List<Stated> stated(ConsultationId consultation, RoundView round) {
    return positions.list(consultation, round.id()).stream().map(Gathering::stated).toList();
  }

  private static Stated stated(PositionView position) {
    Optional<Words> statement = Optional.of(position.statement()).filter(words -> !words.text().isBlank())
        .map(words -> new Words(words.lang(), words.text()));
    return new Stated(position.principle().code(), position.delegation().code(), position.grade().code(), statement, position.at());
  }

  /** Those tabled by then, in the words that they had then, and as they stood. */
  private List<Tabled> tabled(ConsultationId consultation, Instant until, ToldTexts told) {
    return provisions.list(consultation).stream().filter(provision -> provision.at().isBefore(until))
        .flatMap(provision -> standing(consultation, provision, until).map(version -> tabled(told.provision(provision), version, until, told)).stream())
        .toList();
  }

  private Optional<ProvisionVersionView> standing(ConsultationId consultation, ProvisionView provision, Instant until) {
    return provisions.versions(consultation, provision.id()).stream().filter(version -> version.at().isBefore(until))
        .reduce((earlier, later) -> later);
  }

  private Tabled tabled(ProvisionView provision, ProvisionVersionView version, Instant until, ToldTexts told) {
    ProvisionView.TabledBy by = provision.tabledBy();
    return new Tabled(provision.number(), version.title(), version.text(), version.version(), provision.status().code(), reason(provision),
        by.delegation().map(DelegationView.Named::code), by.role(), version.at(), amendments.gather(provision.id(), until, told),
        divisions.gather(provision.id(), version.version(), until, told), told.rulings(provision.id()));
  }

  private static Optional<LocalizedText> reason(ProvisionView provision) {
    return switch (provision.status()) {
      case NOT_PUT -> provision.notPutReason();
      case OUT_OF_ORDER -> provision.ruling().map(Ruling::reason);
      default -> Optional.empty();
    };
  }

  private List<Upheld> upheld(ConsultationId consultation) {
    return principles.list(consultation).stream().map(Gathering::upheld).toList();
  }

  private static Upheld upheld(PrincipleView principle) {
    return new Upheld(principle.code(), principle.title(), principle.text());
  }
}
