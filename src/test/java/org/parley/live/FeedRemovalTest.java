package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.shared.Audience;
import org.parley.shared.PersonId;

/** Whoever is a member no more is sent nothing from then on that members see, and all that is theirs still. */
class FeedRemovalTest extends FollowedFeed {
  private static final Part MEMBER = person(Audience.PUBLIC, Audience.MEMBERS);
  private static final Part OUTSIDER = person(Audience.PUBLIC);

  private final Client client = new Client();
  private final List<Runnable> underWay = new ArrayList<>();
  private Part part = MEMBER;

  private static Part person(Audience... audiences) {
    return new Part(Optional.of(new PersonId("p1")), Set.of(audiences), Optional.empty());
  }

  /** The line takes nothing before the test lets it. */
  private void listenSlowly() {
    connect(client, () -> part, (frame, done) -> underWay.add(() -> {
      client.receive(frame);
      done.accept(Optional.empty());
    }));
    runAll();
  }

  private void removed(String audience) {
    part = OUTSIDER;
    pages.append("member-removed", audience, "{\"person\":{\"id\":\"p1\"}}");
  }

  private void comeBack() {
    assertTrue(client.lost);
    connect(client, part);
    runAll();
  }

  @Test
  void whoIsRemovedIsNotSentWhatComesWithTheRemoval() {
    connect(client, () -> part, (frame, done) -> {
      client.receive(frame);
      done.accept(Optional.empty());
    });
    runAll();
    pages.append("members");
    feed.wake();
    runAll();
    removed("members");
    pages.append("members");
    sayMore(1);
    assertEquals(List.of(1L, 4L), client.got);
  }

  @Test
  void whoIsRemovedWhileCatchingUpIsNotSentWhatCameAfter() {
    pages.append("members");
    List<Part> parts = new ArrayList<>(List.of(MEMBER, OUTSIDER));
    connect(client, () -> parts.size() > 1 ? parts.remove(0) : parts.get(0), (frame, done) -> {
      client.receive(frame);
      done.accept(Optional.empty());
    });
    runAll();
    assertEquals(List.of(), client.got);
    assertEquals(1, client.through);
  }

  @Test
  void whoIsRemovedWhileSomethingWaitsThatMembersSeeComesBackWithoutIt() {
    listenSlowly();
    for (String audience : List.of("public", "members", "members", "public")) {
      pages.append(audience);
      feed.wake();
      runAll();
    }
    removed("staff");
    feed.wake();
    letGo(underWay);
    comeBack();
    assertEquals(List.of(1L, 4L), client.got);
  }

  @Test
  void whoIsRemovedWhileNothingWaitsThatIsNotTheirsGoesOn() {
    listenSlowly();
    sayMore(3);
    removed("staff");
    sayMore(1);
    letGo(underWay);
    assertFalse(client.lost);
    assertEquals(List.of(1L, 2L, 3L, 5L), client.got);
  }

  @Test
  void whoIsRemovedWhileFarBehindIsSentNoMoreOfWhatMembersSee() {
    for (int i = 0; i < 3 * Outbox.MOST_FRAMES; i++) {
      pages.append("said", "members", "{\"text\":\"" + "x".repeat(5_000) + "\"}");
    }
    listenSlowly();
    underWay.remove(0).run();
    int before = client.got.size();
    removed("staff");
    pages.append("public");
    feed.wake();
    assertEquals(1, underWay.size(), "one frame is on its way at a time");
    letGo(underWay);
    comeBack();
    assertEquals(pages.entries.size(), client.got.get(client.got.size() - 1));
    assertTrue(client.got.size() < before + 30, () -> "got " + client.got.size() + " having had " + before);
  }
}
