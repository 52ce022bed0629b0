package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.Texts;

/**
 * A body's rules of procedure, as data. Written as JSON it has the same names, and is read back by {@link #read}.
 *
 * @param template name of the template that it was made from; {@code own} for one that was not
 * @param rule by what is decided where nothing else is said
 * @param procedural by what matters of procedure are decided: UN Charter 27(2); empty where as anything else
 * @param important by what important questions are decided, and which those are
 * @param reconsideration by what it is decided to take up again what was adopted or rejected: UNGA 81
 * @param quorum who must be present: UNGA 67
 * @param tie what becomes of a tie: UNGA 95, 133
 * @param tabling delegations of which status may table
 * @param silence who may place what under silence
 * @param abstentionDefeatsUnanimity whether a member that abstains defeats what is decided by {@code unanimity}
 * @param methods codes of the ways in which a question may be put
 * @param explanationSeconds how long an explanation of vote may be, 0 to 3,600; 0 for as long as the chair allows
 */
public record RuleSet(String template, LocalizedText title, DecisionRule rule, Optional<DecisionRule> procedural, Important important, DecisionRule reconsideration, Quorum quorum,
    TiePolicy tie, Set<Standing> tabling, Silence silence, boolean abstentionDefeatsUnanimity, Set<String> methods, long explanationSeconds) {
  /** The name of those that were made from no template. */
  static final String OWN = "own";
  private static final Set<String> METHODS = Set.of("indicative", "no-objection", "show-of-hands", "recorded", "roll-call", "secret", "silence");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
  private static final int MOST_QUESTIONS = 40;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_EXPLANATION = 3_600;

  public RuleSet {
    tabling = Collections.unmodifiableSet(new LinkedHashSet<>(tabling));
    methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
  }

  /**
   * Important questions: UNGA 83.
   *
   * @param inherited an amendment to one, or a part of it, needs the same majority: UNGA 84
   */
  public record Important(DecisionRule rule, List<Question> questions, boolean inherited) {}

  /** A kind of important question. @param code by which ballots name it */
  @Schema(name = "ImportantQuestion")
  public record Question(String code, LocalizedText title) {}

  /** Shares of the members that must be present. @param debate to open the debate @param decide for a decision */
  public record Quorum(Optional<Share> debate, Optional<Share> decide) {
    /** @throws NoQuorumForDebate where too few are present to open the debate: UNGA 67 */
    void requireForDebate(long present, long members) {
      debate.filter(share -> !share.reachedBy(present, members)).ifPresent(share -> {
        throw new NoQuorumForDebate(present, members, share.least(members));
      });
    }
  }

  /**
   * The silence procedure.
   *
   * @param by roles that may place something under silence
   * @param wholeList whether it may be put to the whole list, not only in a meeting
   * @param numberedAtOnce whether the adopted text has its number at once, or once the chair has announced it at the next meeting
   */
  public record Silence(Set<Role> by, boolean wholeList, boolean numberedAtOnce) {
    public Silence {
      by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
    }

    /** @throws SilenceNotGranted unless that role may place something under silence: OSCE MC.DOC/1/06, Annex 1(A) */
    void require(Role role) {
      if (!by.contains(role)) {
        throw new SilenceNotGranted();
      }
    }

    /** @throws SilenceInMeetingOnly where it may not be asked of the whole list */
    void require(SilenceView.Asked asked) {
      if (asked == SilenceView.Asked.WHOLE_LIST && !wholeList) {
        throw new SilenceInMeetingOnly();
      }
    }
  }

  /**
   * Reads a rule set that somebody sent, or that was kept.
   *
   * @param path where it stands in the request
   * @throws Invalid if a field is missing, ill-formed, or none that a rule set has
   */
  static RuleSet read(String path, JsonNode json, String firstLanguage) {
    Form form = Form.of(path, json);
    boolean abstentionDefeats = form.flag("abstentionDefeatsUnanimity", true);
    RuleSet read = new RuleSet(template(form), text(form, "title", firstLanguage), rule(form, "rule", abstentionDefeats),
        form.find("procedural").map(own -> meant(form.at("procedural"), own, abstentionDefeats)),
        important(form.within("important"), firstLanguage, abstentionDefeats), rule(form, "reconsideration", abstentionDefeats), quorum(form.within("quorum")), form.oneOf("tie", TiePolicy.values(), TiePolicy::code),
        codes(form, "tabling", Standing.values(), Standing::code), silence(form.within("silence")), abstentionDefeats, methods(form),
        form.whole("explanationSeconds", 0, LONGEST_EXPLANATION, 0));
    form.nothingElse();
    return read;
  }

  private static String template(Form form) {
    String template = form.find("template").isPresent() ? form.text("template") : OWN;
    if (!template.equals(OWN) && !Templates.NAMES.contains(template)) {
      throw new Invalid(form.at("template"), "unknown");
    }
    return template;
  }

  private static LocalizedText text(Form form, String field, String firstLanguage) {
    try {
      LocalizedText given = LocalizedText.of(Json.read(form.require(field).toString(), Object.class));
      return Texts.require(form.at(field), given, firstLanguage, LONGEST_TITLE);
    } catch (IllegalArgumentException noText) {
      throw new Invalid(form.at(field), "malformed");
    }
  }

  private static DecisionRule rule(Form form, String field, boolean abstentionDefeats) {
    return meant(form.at(field), form.require(field), abstentionDefeats);
  }

  /** The name of unanimity alone says nothing of abstentions; the rule set does. */
  private static DecisionRule meant(String path, JsonNode given, boolean abstentionDefeats) {
    DecisionRule read = Rules.read(path, given);
    return read instanceof UnanimityRule && !given.has("abstentionDefeats") ? new UnanimityRule(abstentionDefeats) : read;
  }

  private static Important important(Form form, String firstLanguage, boolean abstentionDefeats) {
    List<Question> questions = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode json : form.list("questions", MOST_QUESTIONS)) {
      Form question = Form.of(form.at("questions"), json);
      String code = question.text("code");
      if (!CODE.matcher(code).matches() || !codes.add(code)) {
        throw new Invalid(question.at("code"), "malformed");
      }
      questions.add(new Question(code, text(question, "title", firstLanguage)));
      question.nothingElse();
    }
    Important important = new Important(rule(form, "rule", abstentionDefeats), List.copyOf(questions), form.flag("inherited", true));
    form.nothingElse();
    return important;
  }

  private static Quorum quorum(Form form) {
    Quorum quorum = new Quorum(share(form, "debate"), share(form, "decide"));
    form.nothingElse();
    return quorum;
  }

  private static Optional<Share> share(Form form, String field) {
    return form.find(field).map(json -> Share.read(form.at(field), json));
  }

  private static Silence silence(Form form) {
    Silence silence = new Silence(codes(form, "by", Role.values(), Role::code), form.flag("wholeList", false), form.flag("numberedAtOnce", false));
    form.nothingElse();
    return silence;
  }

  private static Set<String> methods(Form form) {
    Set<String> methods = form.texts("methods", METHODS.size());
    if (methods.isEmpty() || !METHODS.containsAll(methods)) {
      throw new Invalid(form.at("methods"), methods.isEmpty() ? "required" : "unknown");
    }
    return methods;
  }

  private static <T> Set<T> codes(Form form, String field, T[] all, Function<T, String> code) {
    Set<T> found = new LinkedHashSet<>();
    for (String named : form.texts(field, all.length)) {
      found.add(List.of(all).stream().filter(one -> code.apply(one).equals(named)).findFirst()
          .orElseThrow(() -> new Invalid(form.at(field), "unknown")));
    }
    return found;
  }

  boolean allows(Method method) {
    return methods.contains(method.code());
  }

  Optional<Question> importantQuestion(String code) {
    return important.questions().stream().filter(question -> question.code().equals(code)).findFirst();
  }

  /** By what a ballot is decided that is prepared so. @param question code of the kind of important question that it is @throws Invalid */
  DecisionRule ruleFor(Voting.Draft draft, Optional<String> question) {
    boolean given = !Form.isAbsent(draft.rule());
    DecisionRule named = given ? named(draft.rule()) : ruleOf(isProcedural(draft));
    if (question.isPresent()) {
      importantQuestion(question.get()).orElseThrow(() -> new Invalid("important", "unknown"));
      DecisionRule needed = ofImportant(draft.method());
      if (given && !named.equals(needed)) {
        throw new Invalid("rule", "rule-of-important");
      }
      return needed;
    }
    return given || draft.method().decidesBy(named) ? named : Rules.CONSENSUS;
  }

  /**
   * Whether it is decided as a matter of procedure, where these have a rule of their own: a motion to divide a text is one, and a question that
   * stands by itself if the chair says so.
   *
   * @throws Invalid if it is said of anything else
   */
  boolean isProcedural(Voting.Draft draft) {
    boolean motion = draft.subject() != null && draft.subject().type() == BallotView.SubjectType.DIVISION;
    boolean said = Boolean.TRUE.equals(draft.procedural());
    boolean maySaySo = procedural.isPresent() && draft.important() == null && (motion || draft.subject() == null);
    if (said && !maySaySo) {
      throw new Invalid("procedural", "not-procedural");
    }
    return procedural.isPresent() && (motion || said);
  }

  /** By what is decided what no other rule is for. */
  DecisionRule ruleOf(boolean matterOfProcedure) {
    return procedural.filter(own -> matterOfProcedure).orElse(rule);
  }

  /** By what a question is decided that is put so, where nothing else is said: where it is only asked whether anybody objects, by consensus. */
  DecisionRule usualFor(Method method, boolean matterOfProcedure) {
    DecisionRule usual = ruleOf(matterOfProcedure);
    return method.decidesBy(usual) || !method.decidesBy(Rules.CONSENSUS) ? usual : Rules.CONSENSUS;
  }

  /** By what an important question is decided: where it is only asked whether anybody objects, by nobody's objection, which is more. */
  DecisionRule ofImportant(Method method) {
    return method.decidesBy(important.rule()) ? important.rule() : Rules.CONSENSUS;
  }

  /** The rule that a ballot's draft names. @throws Invalid */
  DecisionRule named(JsonNode given) {
    return meant("rule", given, abstentionDefeatsUnanimity);
  }
}
