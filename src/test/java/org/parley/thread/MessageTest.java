package org.parley.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Speaker;
import org.parley.identity.Role;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;
import org.parley.shared.Stale;

class MessageTest {
  private static final ConsultationId FORUM = new ConsultationId("forum");
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Speaker AUTHOR = new Speaker(new PersonId("p1"), "Aigerim", Role.EXPERT,
      Optional.of(new DelegationView.Named(new DelegationId("kz"), "KZ", LocalizedText.in("en", "Kazakhstan"))));
  private static final Speaker MODERATOR = new Speaker(new PersonId("p2"), "Moderator", Role.MODERATOR, Optional.empty());

  private final Message message = posted();

  private static Message posted() {
    Message message = new Message("m1", new Thread("t1", FORUM, new Subject("principle", "x")), AUTHOR, MessageKind.MESSAGE, "en", "We *agree*.", Optional.empty(), NOW);
    message.postedAs(12);
    return message;
  }

  private MessageView correct(String text) {
    return message.correct(FORUM, AUTHOR.id(), text, OptionalLong.empty(), LATER).orElseThrow().message();
  }

  @Test
  void aMessageCarriesItsNumberItsAuthorAsThenAndItsWordsRendered() {
    MessageView view = message.view();
    assertEquals(Optional.of(12L), view.seq());
    assertEquals("KZ", view.author().delegation().orElseThrow().code());
    assertEquals(Optional.of("<p>We <em>agree</em>.</p>"), view.html());
    assertEquals(1, view.revision());
  }

  @Test
  void theEventOfThePostingHasTheMessageWithoutANumberOfItsOwn() {
    Message fresh = new Message("m2", new Thread("t1", FORUM, new Subject("principle", "x")), AUTHOR, MessageKind.MESSAGE, "en", "x", Optional.of("m1"), NOW);
    MessagePosted posted = fresh.posted(FORUM);
    assertEquals("message-posted", posted.type());
    assertEquals(Optional.empty(), posted.message().seq());
    assertEquals(Optional.of("m1"), posted.message().replyTo());
  }

  @Test
  void theAuthorCorrectsAndWhatWasSaidBeforeCanBeKept() {
    MessageRevision before = message.current();
    MessageView corrected = correct("We agree in part.");
    assertEquals(2, corrected.revision());
    assertEquals(Optional.of(LATER), corrected.correctedAt());
    assertEquals(NOW, corrected.at());
    assertEquals(Optional.of("We *agree*."), before.view(true).text());
    assertEquals(NOW, before.view(true).at());
    assertEquals(LATER, message.current().view(true).at());
  }

  @Test
  void nobodyElseCorrects() {
    assertThrows(NotYourMessage.class, () -> message.correct(FORUM, MODERATOR.id(), "x", OptionalLong.empty(), LATER));
  }

  @Test
  void aCorrectionOfAnOlderRevisionIsStaleAndNamesTheCurrentOne() {
    correct("Second.");
    assertEquals(2, assertThrows(Stale.class, () -> message.correct(FORUM, AUTHOR.id(), "Third.", OptionalLong.of(1), LATER)).current());
    assertTrue(message.correct(FORUM, AUTHOR.id(), "Third.", OptionalLong.of(2), LATER).isPresent());
  }

  @Test
  void theSameTextIsNoCorrection() {
    assertTrue(message.correct(FORUM, AUTHOR.id(), "We *agree*.", OptionalLong.empty(), LATER).isEmpty());
    assertEquals(1, message.view().revision());
  }

  /** The answer was lost, and the same comes again. */
  @Test
  void theSameOnTheRevisionBeforeIsNoCorrectionAndOnAnyOtherStale() {
    assertThrows(Stale.class, () -> message.correct(FORUM, AUTHOR.id(), "We *agree*.", OptionalLong.of(0), LATER));
    correct("Second.");
    assertTrue(message.correct(FORUM, AUTHOR.id(), "Second.", OptionalLong.of(1), LATER).isEmpty());
    assertEquals(2, message.view().revision());
    correct("Third.");
    assertThrows(Stale.class, () -> message.correct(FORUM, AUTHOR.id(), "Third.", OptionalLong.of(1), LATER));
    assertThrows(Stale.class, () -> message.correct(FORUM, AUTHOR.id(), "Third.", OptionalLong.of(4), LATER));
  }

  @Test
  void aMessageIsNotCorrectedWithoutEnd() {
    for (int i = 2; i <= 100; i++) {
      correct("Revision " + i);
    }
    assertThrows(Invalid.class, () -> correct("Once more"));
  }

  @Test
  void ofAHiddenMessageNobodySeesTheWordsAndAllSeeTheReason() {
    MessageHidden hidden = message.hide(FORUM, MODERATOR, "Off the subject", LATER);
    for (MessageView view : List.of(hidden.message(), message.view())) {
      assertEquals(Optional.empty(), view.text());
      assertEquals(Optional.empty(), view.html());
      assertEquals(Optional.of(new MessageView.Hidden("Off the subject", new MessageView.By("Moderator"), LATER)), view.hidden());
    }
    assertFalse(Json.write(hidden.data()).contains("agree"));
    assertEquals(Optional.empty(), message.current().view(!message.isHidden()).text());
  }

  @Test
  void hidingTakesBackEveryEntryThatToldTheWords() {
    correct("Second.");
    message.toldAgainAs(15);
    assertEquals(List.of(12L, 15L), message.hide(FORUM, MODERATOR, "r", LATER).withholds());
    assertEquals(List.of(12L, 15L), message.show(FORUM, MODERATOR.id()).releases());
    message.toldAgainAs(20);
    assertEquals(List.of(12L, 15L, 20L), message.hide(FORUM, MODERATOR, "again", LATER).withholds());
  }

  @Test
  void aMessageThatIsShownAgainIsAsBefore() {
    MessageView before = message.view();
    message.hide(FORUM, MODERATOR, "r", LATER);
    assertEquals(before, message.show(FORUM, MODERATOR.id()).message());
  }

  @Test
  void aHiddenMessageIsNeitherCorrectedNorHiddenAgain() {
    message.hide(FORUM, MODERATOR, "r", LATER);
    assertThrows(StillHidden.class, () -> message.hide(FORUM, MODERATOR, "r", LATER));
    assertThrows(StillHidden.class, () -> message.correct(FORUM, AUTHOR.id(), "x", OptionalLong.empty(), LATER));
  }

  @Test
  void onlyWhatIsHiddenIsShown() {
    assertThrows(NotHidden.class, () -> message.show(FORUM, MODERATOR.id()));
  }

  @Test
  void eventsDoNotTellTheJournalsNumbersToClients() {
    assertFalse(Json.write(message.hide(FORUM, MODERATOR, "r", LATER).data()).contains("withholds"));
  }
}
