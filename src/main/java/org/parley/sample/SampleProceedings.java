package org.parley.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Phase;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.position.Grade;
import org.parley.position.Positions;
import org.parley.position.Statement;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.thread.MessageView;
import org.parley.thread.Subject;
import org.parley.thread.Talk;
import org.parley.thread.ThreadView;
import org.parley.thread.Threads;

/** What has happened in the sample before a newcomer arrives: positions, a thread, and an article in its second version. */
@Dependent
class SampleProceedings {
  private Rounds rounds;
  private Principles principles;
  private Positions positions;
  private Threads threads;
  private Talk talk;
  private Provisions provisions;

  SampleProceedings() {}

  @Inject
  SampleProceedings(Rounds rounds, Principles principles, Positions positions, Threads threads, Talk talk, Provisions provisions) {
    this.rounds = rounds;
    this.principles = principles;
    this.positions = positions;
    this.threads = threads;
    this.talk = talk;
    this.provisions = provisions;
  }

  /** As it stands in {@code sample/proceedings.json}. */
  record Script(LocalizedText round, List<Stated> positions, List<Said> messages, Tabled provision) {}

  record Stated(String delegation, String principle, Grade grade, String lang, String text) {}

  record Said(String delegation, String principle, String lang, String text, Boolean replyToPrevious) {}

  record Tabled(String delegation, LocalizedText title, LocalizedText text, LocalizedText revised, String note) {}

  void hold(ConsultationView consultation, SampleLoading.Cast cast) {
    Script script = Json.read(Framework.resource("proceedings.json"), Script.class);
    Caller chair = cast.staff().get(Role.CHAIR);
    RoundView round = rounds.open(chair, consultation.id(), script.round());
    rounds.openPhase(chair, consultation.id(), round.code(), Phase.POSITIONS, Optional.empty(), Optional.empty());
    script.positions().forEach(stated -> positions.state(cast.heads().get(stated.delegation()), consultation.id(), round.code(), stated.principle(),
        new Positions.Draft(stated.grade(), new Statement(stated.lang(), stated.text())), OptionalLong.empty()));
    rounds.openPhase(chair, consultation.id(), round.code(), Phase.DELIBERATION, Optional.empty(), Optional.empty());
    talk(consultation, cast, script.messages());
    draft(consultation, cast, script.provision());
  }

  private void talk(ConsultationView consultation, SampleLoading.Cast cast, List<Said> messages) {
    Optional<MessageView> previous = Optional.empty();
    for (Said said : messages) {
      Caller speaker = cast.heads().get(said.delegation());
      PrincipleView principle = principles.find(consultation.id(), said.principle());
      ThreadView thread = threads.open(speaker, consultation.id(), new Subject("principle", principle.id())).thread();
      String replyTo = Boolean.TRUE.equals(said.replyToPrevious()) ? previous.map(MessageView::id).orElse(null) : null;
      previous = Optional.of(talk.post(speaker, thread.id(), new Talk.Post(said.lang(), said.text(), replyTo, null), posted -> { }));
    }
  }

  private void draft(ConsultationView consultation, SampleLoading.Cast cast, Tabled tabled) {
    Caller speaker = cast.heads().get(tabled.delegation());
    ProvisionView provision = provisions.table(speaker, consultation.id(), new Provisions.Draft(tabled.title(), tabled.text(), null));
    provisions.revise(speaker, provision.id(), new Provisions.Revision(tabled.title(), tabled.revised(), tabled.note()), OptionalLong.of(1));
  }
}
