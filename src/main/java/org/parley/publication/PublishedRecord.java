package org.parley.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Phase;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.LocalizedText;

/**
 * All that a record shows, gathered once. It is stored as JSON, offered to readers as JSON, and every page is set from it alone.
 *
 * @param symbol permanent, {@code ESF/2026/R.1}
 * @param version from 1; a correction is the next
 * @param correction why this version was issued; empty for the first
 * @param publishedBy name of the chair
 * @param positions in no particular order
 * @param provisions in tree order
 * @param decisions votes that were closed during the round, in their order
 */
@Schema(name = "PublishedRecord")
public record PublishedRecord(String symbol, int version, Optional<LocalizedText> correction, Instant publishedAt, String publishedBy,
    Consulted consultation, HeldRound round, Entries journal, List<Delegated> delegations, List<Upheld> principles,
    List<Stated> positions, List<Tabled> provisions, List<Decision> decisions, List<Discussion> discussions) {

  /** The consultation. @param languages its authentic languages */
  public record Consulted(String slug, String symbol, LocalizedText title, LocalizedText mandate, List<String> languages) {}

  /** The round. @param phases those opened, in order */
  public record HeldRound(String code, LocalizedText title, List<Opened> phases) {}

  /** A phase and when it was opened. */
  public record Opened(Phase phase, Instant at) {}

  /** The numbers of the journal that the round covers. @param first 0 where there are none */
  public record Entries(long first, long last) {}

  /** A delegation as it stood. @param code how the rest of the record refers to it */
  public record Delegated(String code, LocalizedText name, Optional<String> country, Standing status, boolean accredited,
      boolean suspended) {}

  /** A principle as it stood. @param code how the rest of the record refers to it */
  public record Upheld(String code, LocalizedText title, LocalizedText text) {}

  /**
   * A position as it stood.
   *
   * @param principle code
   * @param delegation code
   * @param grade one of the seven, in kebab case
   * @param statement empty where none was made
   */
  public record Stated(String principle, String delegation, String grade, Optional<Words> statement, Instant at) {}

  /** What somebody said, in one language. */
  public record Words(String lang, String text) {}

  /**
   * A provision as it stood.
   *
   * @param number {@code 1.2}; how the rest of the record refers to it
   * @param status {@code draft}, {@code adopted}, {@code rejected}, {@code withdrawn}, {@code not-put} or {@code out-of-order}
   * @param delegation code of the delegation that tabled it; empty where the staff did
   * @param at when this version was made
   * @param amendments to it, in the order tabled; none in records that were published before they told of any
   * @param reason why it was not put to the vote after a competing proposal was, or why the chair ruled it out of order
   * @param divisions motions that parts of it be voted on separately, in the order moved; likewise
   * @param rulings of the chair that it is out of order, in their order, also those taken back; likewise
   */
  @Schema(requiredProperties = {"number", "title", "text", "version", "status", "role", "at"})
  public record Tabled(String number, LocalizedText title, LocalizedText text, long version, String status, Optional<LocalizedText> reason,
      Optional<String> delegation, Role role, Instant at, List<Proposed> amendments, List<Divided> divisions, List<Ruled> rulings) {
    public Tabled {
      reason = reason == null ? Optional.empty() : reason;
      amendments = amendments == null ? List.of() : amendments;
      divisions = divisions == null ? List.of() : divisions;
      rulings = rulings == null ? List.of() : rulings;
    }
  }

  /** A ruling of the chair that a text is out of order. @param takenBackAt empty where it stood at the end of the round */
  public record Ruled(LocalizedText reason, Instant at, Optional<Instant> takenBackAt) {}

  /**
   * An amendment, and what became of it.
   *
   * @param number within the provision; the record refers to it as {@code 1.2/3}
   * @param delegations codes of those that sponsored it, the one that tabled it or took it up last first
   * @param version of the provision on which it was made
   * @param title with the amendment in it, whole
   * @param text likewise, as it was tabled
   * @param standing likewise, without the parts that had fallen out of it by the end of the round; empty where none had
   * @param note why it was tabled, in the sponsor's words
   * @param status {@code tabled}, {@code withdrawn}, {@code adopted}, {@code rejected}, {@code not-put} or {@code out-of-order}
   * @param excludedBy number of the amendment whose adoption implied its rejection, so that it was not put to the vote
   * @param foldedVersion the version of the provision that its adoption made, or in which its words stood already
   * @param reason why the chair ruled it out of order; none in records that were published before they told of that
   * @param rulings of the chair that it is out of order, in their order, also those taken back; likewise
   */
  @Schema(requiredProperties = {"number", "delegations", "version", "title", "text", "status", "at"})
  public record Proposed(int number, List<String> delegations, long version, LocalizedText title, LocalizedText text, Optional<LocalizedText> standing,
      Optional<String> note, String status, Optional<Integer> excludedBy, Optional<Long> foldedVersion, Optional<LocalizedText> reason, List<Ruled> rulings,
      Instant at) {
    public Proposed {
      standing = standing == null ? Optional.empty() : standing;
      reason = reason == null ? Optional.empty() : reason;
      rulings = rulings == null ? List.of() : rulings;
    }
  }

  /**
   * A motion that parts of a provision, or of an amendment to it, be voted on separately.
   *
   * @param amendment number of the amendment that was divided; empty where the provision was
   * @param version of the provision that was divided, or on which the amendment was made
   * @param movedBy code of the delegation
   * @param objectedBy code of the delegation that objected first, so that the motion was put to the vote
   * @param status {@code moved}, {@code objected}, {@code carried}, {@code parts-voted}, {@code done}, {@code rejected},
   *     {@code withdrawn}, {@code ended} or {@code lapsed}
   * @param parts in the order of the text; the record refers to one as {@code 1.2/3}
   * @param preamble so many paragraphs at the head are no operative ones, where the chair has determined that; empty in records that were
   *     published before they told of it
   */
  public record Divided(int number, long version, String movedBy, Optional<String> objectedBy, String status, List<Part> parts, Optional<Integer> preamble,
      Optional<Integer> amendment, Instant at) {
    public Divided {
      amendment = amendment == null ? Optional.empty() : amendment;
      preamble = preamble == null ? Optional.empty() : preamble;
    }
  }

  /**
   * A part of a provision, or of an amendment.
   *
   * @param paragraphs from 1; of an amendment, the changes that it makes
   * @param status {@code waiting}, {@code adopted} or {@code rejected}
   * @param text of those paragraphs, blank where a change only takes out; empty in records that were published before they told of it
   * @param replaces in place of what it comes, of a part of an amendment; likewise
   */
  @Schema(name = "RecordPart")
  public record Part(int number, List<Integer> paragraphs, String status, Optional<LocalizedText> text, Optional<LocalizedText> replaces) {
    public Part {
      text = text == null ? Optional.empty() : text;
      replaces = replaces == null ? Optional.empty() : replaces;
    }
  }

  /**
   * What is talked or voted about.
   *
   * @param type {@code principle}, {@code provision}, {@code amendment}, {@code division}, {@code part}, {@code amendment-division},
   *     {@code amendment-part}, {@code reconsideration}, {@code amendment-reconsideration} or {@code question-reconsideration}
   * @param code of the principle; number of the provision, or of that and the amendment or the part, {@code 1.2/3}; of those and the part of the
   *     amendment, {@code 1.2/3/1}; of the vote on the question that is reconsidered
   */
  @Schema(name = "RecordSubject")
  public record Subject(String type, String code) {
    /** Whether it is that provision, or something about it. */
    boolean isOn(String provision) {
      return !type.equals("principle") && !type.equals("question-reconsideration") && code.split("/")[0].equals(provision);
    }
  }

  /**
   * A vote that was closed.
   *
   * @param number within the consultation
   * @param subject with the words that were put to the vote; empty for a question that stands by itself
   * @param method {@code indicative}, {@code no-objection}, {@code show-of-hands}, {@code recorded}, {@code roll-call}
   * @param votes one for each delegation of the electorate; none where only the totals were kept
   * @param calling of a roll-call
   * @param silence of a silence procedure; likewise
   * @param statements in the order in which they were made; none in records that were published before there were any
   */
  @Schema(requiredProperties = {"number", "question", "method", "rule", "tally", "outcome", "votes"})
  public record Decision(int number, LocalizedText question, Optional<PutToTheVote> subject, String method, Rule rule,
      Optional<Instant> openedAt, Optional<Instant> closedAt, Tally tally, Outcome outcome, List<Vote> votes,
      Optional<Calling> calling, Optional<Silenced> silence, List<Declared> statements) {
    public Decision {
      silence = silence == null ? Optional.empty() : silence;
      statements = statements == null ? List.of() : statements;
    }
  }

  /**
   * What a silence procedure has besides.
   *
   * @param asked of whom silence was asked: {@code meeting} or {@code whole-list}; empty where the text was never placed under it
   * @param numberedAt since when what was adopted has its number; empty where it has none
   * @param end why it was not kept: {@code opposed}, {@code broken}, {@code amended} or {@code withdrawn}; empty where it was, and in records that were
   *     published before they told of it, as are the others
   * @param brokenBy code of the delegation that objected or tabled the amendment
   * @param reason the objection in writing, in whichever language
   */
  public record Silenced(Optional<String> asked, Optional<Instant> numberedAt, Optional<String> end, Optional<String> brokenBy, Optional<String> reason) {
    public Silenced {
      end = end == null ? Optional.empty() : end;
      brokenBy = brokenBy == null ? Optional.empty() : brokenBy;
      reason = reason == null ? Optional.empty() : reason;
    }
  }

  /**
   * A statement on a decision.
   *
   * @param kind {@code interpretative-statement}, {@code formal-reservation}, {@code explanation-of-vote}, {@code dissociation}, {@code accession}
   * @param beforeVote an explanation that was made before the vote
   * @param delegations codes of those whose it is, the one that made it first
   */
  public record Declared(String kind, boolean beforeVote, List<String> delegations, Words words, Instant at) {}

  /**
   * The words that were put to the vote.
   *
   * @param version of the provision; a principle has none
   * @param text blank of a part of an amendment that only takes out
   * @param replaces in place of what a part of an amendment comes; empty in records that were published before they told of it
   */
  public record PutToTheVote(Subject subject, Optional<Long> version, LocalizedText title, LocalizedText text, Optional<LocalizedText> replaces) {
    public PutToTheVote {
      replaces = replaces == null ? Optional.empty() : replaces;
    }

    PutToTheVote(Subject subject, Optional<Long> version, LocalizedText title, LocalizedText text) {
      this(subject, version, title, text, Optional.empty());
    }
  }

  /**
   * The rule of decision.
   *
   * @param words in every language offered
   * @param usual by what the body usually decides such a question, where the chair had chosen another; likewise
   */
  @Schema(requiredProperties = {"name", "words"})
  public record Rule(String name, LocalizedText words, Optional<Rule> usual) {
    public Rule {
      usual = usual == null ? Optional.empty() : usual;
    }

    Rule(String name, LocalizedText words) {
      this(name, words, Optional.empty());
    }
  }

  /** Counts of delegations. */
  @Schema(name = "RecordTally")
  public record Tally(long yes, long no, long abstain, long object, long notParticipating, long absent, long members) {}

  /**
   * The result.
   *
   * @param decided false where nothing was decided, for want of a quorum or because the vote was indicative
   * @param needed votes in favour that were needed; empty where the rule counts none
   * @param reason in every language offered
   */
  public record Outcome(boolean adopted, boolean decided, String code, Optional<Long> needed, LocalizedText reason) {}

  /**
   * A delegation's part in a vote.
   *
   * @param delegation code
   * @param choice {@code yes}, {@code object}, {@code not-participating}, …
   * @param disposition the chair's reasons why its objection has been addressed
   * @param reason of its objection, as it was written, in whichever language; empty in records that were published before any was kept
   */
  public record Vote(String delegation, String choice, Optional<LocalizedText> disposition, Optional<String> reason) {
    public Vote {
      reason = reason == null ? Optional.empty() : reason;
    }

    Vote(String delegation, String choice) {
      this(delegation, choice, Optional.empty(), Optional.empty());
    }
  }

  /**
   * How a roll-call was called. The first was drawn by a seed that was secret until the opening, and whose SHA-256 was published before;
   * how to draw again is told in the page on votes of the documentation.
   *
   * @param language in whose alphabetical order
   * @param order from the first
   */
  public record Calling(String language, String commitment, String seed, List<Called> order) {}

  /** Who was called. @param delegation code @param passed when first called @param missed did not answer before the chair moved on */
  public record Called(String delegation, boolean passed, boolean missed) {}

  /** The public thread on a subject. @param messages oldest first */
  public record Discussion(Subject subject, List<Said> messages) {}

  /**
   * A message.
   *
   * @param seq number in the journal
   * @param pointOfOrder present and true if it was raised as one
   * @param delegation code of the author's delegation; empty for the staff
   * @param said empty where it is hidden
   * @param replyTo number of the message that it answers
   * @param corrected whether its author corrected it
   */
  public record Said(long seq, Optional<Boolean> pointOfOrder, Optional<String> delegation, Role role, Optional<MarkedWords> said, Instant at, Optional<Long> replyTo,
      boolean corrected, Optional<Hidden> hidden) {}

  /** The words of a message. @param text as written, light Markdown @param html as rendered and sanitised by the threads */
  public record MarkedWords(String lang, String text, String html) {}

  /** Why a message is not shown. */
  @Schema(name = "RecordHidden")
  public record Hidden(String reason, Instant at) {}
}
