package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parley.identity.Role;
import org.parley.publication.PublishedRecord.Discussion;
import org.parley.publication.PublishedRecord.MarkedWords;
import org.parley.publication.PublishedRecord.Said;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.shared.Languages;

/** A record page weighs at most 50 KB, however long a round was talked about. */
class TalkPagesTest {
  private static final int MOST_BYTES = 50 * 1024;
  private static final Path STYLESHEET = Path.of("src/main/webapp/assets/record.css");
  private static final Pattern ANCHOR = Pattern.compile("<li id=\"m(\\d+)\"");
  private static final Pattern REPLY = Pattern.compile("href=\"[^\"]*discussion=(\\d+)&amp;lang=en#m(\\d+)\"");

  private static Said said(long seq, int length, Optional<Long> replyTo) {
    String words = "平".repeat(length);
    return new Said(seq, Optional.empty(), Optional.of("CN"), Role.EXPERT, Optional.of(new MarkedWords("zh", words, "<p>" + words + "</p>")), Fixture.PUBLISHED,
        replyTo, false, Optional.empty());
  }

  private static List<Said> all(List<Discussion> discussions) {
    return discussions.stream().flatMap(discussion -> discussion.messages().stream()).toList();
  }

  private static RecordPage record(List<Discussion> discussions, String language) {
    PublishedRecord plain = Fixture.record();
    PublishedRecord talkative = new PublishedRecord(plain.symbol(), 1, plain.correction(), plain.publishedAt(), plain.publishedBy(), plain.consultation(),
        plain.round(), plain.journal(), plain.delegations(), plain.principles(), plain.positions(), plain.provisions(), plain.decisions(), discussions);
    return new RecordPage(talkative, new Reader(language), List.of(Fixture.summary(talkative)), "https://parley.example.org");
  }

  @Property
  void nothingIsLostTornOrOutOfOrderAndNoPageIsHeavierThanItsRoom(
      @ForAll @Size(min = 1, max = 4) List<@Size(min = 1, max = 30) List<@IntRange(min = 0, max = 12_000) Integer>> lengths) {
    List<Discussion> discussions = new ArrayList<>();
    long seq = 1;
    for (List<Integer> ofThread : lengths) {
      List<Said> messages = new ArrayList<>();
      for (int length : ofThread) {
        messages.add(said(seq++, length, Optional.empty()));
      }
      discussions.add(new Discussion(new Subject("principle", "P" + discussions.size()), messages));
    }
    TalkPages pages = new TalkPages(discussions);
    List<Said> seen = new ArrayList<>();
    for (int number = 1; number <= pages.count(); number++) {
      List<Said> together = all(pages.page(number));
      int on = number;
      together.forEach(message -> assertEquals(Optional.of(on), pages.of(message.seq())));
      assertTrue(together.size() == 1 || together.stream().mapToInt(message -> 400 + 7 + 3 * message.said().orElseThrow().text().length()).sum() <= TalkPages.ROOM);
      assertFalse(together.isEmpty());
      seen.addAll(together);
    }
    assertEquals(all(discussions), seen);
    discussions.forEach(discussion -> assertEquals(pages.of(discussion.messages().get(0).seq()), Optional.of(pages.beginning(discussion.subject()))));
  }

  @Test
  void aLongDiscussionStandsOnLightPagesOfItsOwnAndEveryReplyFindsWhatItAnswers() throws IOException {
    List<Said> messages = LongStream.rangeClosed(1, 400).mapToObj(seq -> said(seq, 300, Optional.of(seq / 2).filter(earlier -> earlier > 0))).toList();
    List<Discussion> discussions = List.of(new Discussion(new Subject("principle", "P1"), messages.subList(0, 250)),
        new Discussion(new Subject("principle", "P2"), messages.subList(250, 400)));
    Setting setting = new Setting("/assets/record.css?1", true);
    for (String language : Languages.OFFERED) {
      RecordPage page = record(discussions, language);
      String first = setting.record(page);
      assertTrue(weight(first) <= MOST_BYTES, language + " " + weight(first));
      assertFalse(ANCHOR.matcher(first).find(), "what was said is not on the record's own page");
      assertTrue(first.contains(page.link(discussions.get(1)).replace("&", "&amp;")), first);
      Set<Long> seen = new HashSet<>();
      for (int number = 1; number <= page.talkPages(); number++) {
        String talk = setting.discussion(page, number);
        Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve("discussion-" + number + "-" + language + ".html"), talk);
        assertTrue(weight(talk) <= MOST_BYTES, language + " " + number + " " + weight(talk));
        ANCHOR.matcher(talk).results().forEach(found -> seen.add(Long.parseLong(found.group(1))));
      }
      assertEquals(400, seen.size());
    }
    RecordPage page = record(discussions, "en");
    for (int number = 1; number <= page.talkPages(); number++) {
      Matcher reply = REPLY.matcher(setting.discussion(page, number));
      assertTrue(reply.find());
      do {
        assertTrue(setting.discussion(page, Integer.parseInt(reply.group(1))).contains("<li id=\"m" + reply.group(2) + "\""), reply.group());
      } while (reply.find());
    }
  }

  private static long weight(String page) throws IOException {
    return page.getBytes(StandardCharsets.UTF_8).length + Files.size(STYLESHEET);
  }
}
