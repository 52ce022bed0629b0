package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;

class RuleSetTest {
  private static final RuleSet PLENARY = Templates.named("un-plenary").orElseThrow();

  private static Voting.Draft draft(Method method, String rule) {
    return new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), null, method, null, null, rule == null ? null : TextNode.valueOf(rule), null, null, null, null);
  }

  private static List<DelegationView> electorate(long... weights) {
    return IntStream.range(0, weights.length).mapToObj(place -> new DelegationView(new DelegationId("m" + place), "M" + (char) ('A' + place),
        LocalizedText.in("en", "M" + (char) ('A' + place)), Optional.empty(), Standing.PARTICIPANT, true, false, weights[place], place < 2)).toList();
  }

  @Test
  void everyTemplateIsReadAsItIsWrittenAndNamedInEveryLanguage() {
    assertEquals(Templates.NAMES.size(), Templates.all().size());
    for (RuleSet template : Templates.all()) {
      assertEquals(template, RuleSet.read("ruleSet", Json.read(Json.write(template), JsonNode.class), "en"));
      Languages.OFFERED.forEach(language -> assertTrue(template.title().in(language).isPresent()));
    }
  }

  private static void assertRefused(String field, Consumer<ObjectNode> change) {
    ObjectNode json = (ObjectNode) Json.read(Json.write(PLENARY), JsonNode.class);
    change.accept(json);
    Invalid refused = assertThrows(Invalid.class, () -> RuleSet.read("ruleSet", json, "en"));
    assertEquals(field, refused.errors().get(0).field());
  }

  @Test
  void whatIsMissingWrongOrUnheardOfIsRefusedByItsName() {
    assertRefused("ruleSet.rule", json -> json.remove("rule"));
    assertRefused("ruleSet.title", json -> json.put("title", 3));
    assertRefused("ruleSet.tie", json -> json.put("tie", "toss a coin"));
    assertRefused("ruleSet.methods", json -> json.putArray("methods"));
    assertRefused("ruleSet.quorum.decide.den", json -> json.putObject("quorum").putObject("decide").put("num", 1).put("den", 1));
    assertRefused("ruleSet.important.questions.code", json -> ((ObjectNode) json.path("important").path("questions").get(0)).put("code", "A B"));
    assertRefused("ruleSet.silence.by", json -> ((ObjectNode) json.path("silence")).putArray("by").add("king"));
    assertRefused("ruleSet.tabling", json -> json.putArray("tabling").add("participant").add("participant"));
    assertRefused("ruleSet.explanationSeconds", json -> json.put("explanationSeconds", 4_000));
    assertRefused("ruleSet.quorom", json -> json.put("quorom", 1));
  }

  @Test
  void anImportantQuestionIsDecidedByItsMajority_unga83() {
    assertEquals(Rules.TWO_THIRDS, PLENARY.ruleFor(draft(Method.RECORDED, null), Optional.of("budget")));
    assertEquals(Rules.SIMPLE_MAJORITY, PLENARY.ruleFor(draft(Method.RECORDED, null), Optional.empty()));
    assertThrows(Invalid.class, () -> PLENARY.ruleFor(draft(Method.RECORDED, null), Optional.of("weather")));
    assertThrows(Invalid.class, () -> PLENARY.ruleFor(draft(Method.RECORDED, "simple-majority"), Optional.of("budget")));
  }

  @Test
  void withoutObjectionIsByConsensusWhateverIsUsual() {
    assertEquals(Rules.CONSENSUS, PLENARY.ruleFor(draft(Method.NO_OBJECTION, null), Optional.empty()));
    RuleSet agreement = Templates.named("agreement-without-vote").orElseThrow();
    assertEquals(Rules.AGREEMENT_WITHOUT_VOTE, agreement.ruleFor(draft(Method.NO_OBJECTION, null), Optional.empty()));
  }

  @Test
  void theRuleSetSaysWhetherAnAbstentionDefeatsUnanimity_tfeu238() {
    assertEquals(new UnanimityRule(false), Templates.named("eu-council").orElseThrow().ruleFor(draft(Method.RECORDED, "unanimity"), Optional.empty()));
    assertEquals(new UnanimityRule(true), PLENARY.ruleFor(draft(Method.RECORDED, "unanimity"), Optional.empty()));
  }

  /** The name of unanimity alone says nothing of abstentions, wherever it stands; what is said of one rule outright holds for it. */
  @Test
  void unanimityByItsNameAloneIsInEachRuleWhatTheRuleSetSaysOfAbstentions_tfeu238() {
    ObjectNode json = (ObjectNode) Json.read(Json.write(PLENARY), JsonNode.class);
    json.put("abstentionDefeatsUnanimity", false).put("rule", "unanimity").put("reconsideration", "unanimity");
    json.putObject("procedural").put("name", "unanimity");
    ((ObjectNode) json.path("important")).put("rule", "unanimity");
    RuleSet read = RuleSet.read("ruleSet", json, "en");
    DecisionRule spares = new UnanimityRule(false);
    assertEquals(List.of(spares, spares, spares, spares), List.of(read.rule(), read.procedural().orElseThrow(), read.important().rule(), read.reconsideration()));
    assertEquals(read.ruleFor(draft(Method.RECORDED, "unanimity"), Optional.empty()), read.ruleFor(draft(Method.RECORDED, null), Optional.empty()));
    assertTrue(read.rule().decide(Count.of(new Tally(4, 0, 1, 0, 0, 0, 5))).adopted());
    assertEquals(read, RuleSet.read("ruleSet", Json.read(Json.write(read), JsonNode.class), "en"));
    json.putObject("rule").put("name", "unanimity").put("abstentionDefeats", true);
    assertEquals(Rules.UNANIMITY, RuleSet.read("ruleSet", json, "en").rule());
  }

  @Test
  void saysWhatItMeansForTheDelegationsThereAre() {
    Prospect prospect = Prospect.of("important", Rules.TWO_THIRDS, electorate(new long[14]));
    assertEquals(OptionalLong.of(10), prospect.needed());
    assertEquals(OptionalLong.of(5), prospect.blocking());
    assertEquals("With 14 members this needs 10 votes in favour if everybody takes part; a bloc of 5 can block.", prospect.words("en"));
  }

  @Test
  void saysWhoCanBlockWhereWeightsAreCounted_teu16() {
    Prospect prospect = Prospect.of("usual", Rules.WEIGHTED_QUALIFIED, electorate(40, 10, 10, 10, 10, 10, 5, 5));
    assertEquals(OptionalLong.of(4), prospect.blocking());
    assertEquals("MA", prospect.bloc().get(0).code());
    assertTrue(prospect.alone().isEmpty());
  }

  @Test
  void saysWhoHoldsAVeto_unCharter27() {
    Prospect prospect = Prospect.of("usual", new VetoRule(5), electorate(1, 1, 1, 1, 1, 1, 1));
    assertEquals(OptionalLong.of(1), prospect.blocking());
    assertEquals(List.of("MA", "MB"), prospect.alone().stream().map(DelegationView.Named::code).toList());
    assertFalse(Prospect.of("usual", new VetoRule(9), electorate(1, 1)).needed().isPresent());
  }

  @Test
  void whereNobodyMayObjectAnySingleMemberCanBlock_osceIV1() {
    Prospect prospect = Prospect.of("usual", Rules.CONSENSUS, electorate(1, 1, 1));
    assertEquals(OptionalLong.of(1), prospect.blocking());
    assertEquals("With 3 members no votes are counted; any single member can block.", prospect.words("en"));
    assertEquals(OptionalLong.of(2), Prospect.of("usual", Rules.CONSENSUS_MINUS_ONE, electorate(1, 1, 1)).blocking());
  }

  /** An objection is to be addressed, not necessarily accommodated. */
  @Test
  void underRoughConsensusNoObjectionBlocksByItself_rfc7282() {
    Prospect prospect = Prospect.of("usual", Rules.ROUGH_CONSENSUS, electorate(1, 1, 1));
    assertEquals(OptionalLong.empty(), prospect.needed());
    assertEquals(OptionalLong.empty(), prospect.blocking());
    assertEquals(List.of(), prospect.alone());
    assertEquals("With 3 members no votes are counted: the chair finds whether there is rough consensus. Every objection has to be addressed,"
        + " not necessarily accommodated; none blocks by itself.", prospect.words("en"));
    assertEquals("При 3 членах голоса не подсчитываются: председатель устанавливает, сложился ли приблизительный консенсус. Каждое возражение должно"
        + " быть рассмотрено, но не обязательно принято; ни одно само по себе не блокирует решение.", prospect.words("ru"));
    assertEquals("共有 3 个成员，不计票数：由主席认定是否达成大致共识。每项异议都须得到处理，但不一定采纳；任何一项异议本身都不足以阻止通过。",
        prospect.words("zh"));
  }

  private static Prospect affected(long k, String... parties) {
    return Prospect.of("usual", new ConsensusMinusRule(k, Set.of(parties)), electorate(1, 1, 1));
  }

  /** In a rule set they stand by code; Prague 1992 leaves out the State concerned. */
  @Test
  void whoseObjectionDoesNotCountCannotBlockAlone_prague1992() {
    Prospect prospect = affected(0, "MA");
    assertEquals(OptionalLong.of(1), prospect.blocking());
    assertEquals(List.of("MB", "MC"), prospect.alone().stream().map(DelegationView.Named::code).toList());
    assertEquals(List.of("MA"), prospect.spared().stream().map(DelegationView.Named::code).toList());
    assertEquals(prospect.alone(), affected(0, "m0").alone(), "by id as by code");
    assertEquals("With 3 members no votes are counted; any single member can block. Unable to block alone: MA (the objection of an affected"
        + " party does not count).", prospect.words("en"));
    assertEquals("При 3 членах голоса не подсчитываются; заблокировать может любой член (1). В одиночку не могут заблокировать: MA (возражение"
        + " затронутой стороны не учитывается).", prospect.words("ru"));
    assertEquals("共有 3 个成员，不计票数；任何一个成员均可阻止。不能单独阻止者：MA（当事方的异议不计）。", prospect.words("zh"));
  }

  @Test
  void aBlocIsOfThoseWhoseObjectionsCount() {
    assertEquals(OptionalLong.of(2), affected(1, "MA").blocking());
    assertEquals(List.of(), affected(1, "MA").alone());
    assertEquals(OptionalLong.empty(), affected(1, "MA", "MB").blocking());
    assertEquals(List.of(), affected(1, "ELSEWHERE").spared(), "who is not among the members");
    assertEquals("With 3 members no votes are counted; a bloc of 2 can block.", affected(1, "ELSEWHERE").words("en"));
  }

  @Test
  void isSaidInEveryLanguage() {
    for (RuleSet template : Templates.all()) {
      for (String language : Languages.OFFERED) {
        Prospect.of(template, electorate(9, 1, 1, 4)).forEach(prospect -> assertFalse(prospect.words(language).contains("{")));
        Prospect.of(template, List.of()).forEach(prospect -> assertFalse(prospect.words(language).isBlank()));
      }
    }
  }

  /** General Assembly, rule 67: at least one third of the members present to open the debate; in committees a quarter (rule 108). */
  @Test
  void theDebateOpensWithOneThirdOfTheMembersPresentInPlenaryAndWithAQuarterInCommittee() {
    PLENARY.quorum().requireForDebate(65, 193);
    assertThrows(NoQuorumForDebate.class, () -> PLENARY.quorum().requireForDebate(64, 193));
    RuleSet.Quorum committee = Templates.named("un-committee").orElseThrow().quorum();
    committee.requireForDebate(49, 193);
    assertThrows(NoQuorumForDebate.class, () -> committee.requireForDebate(48, 193));
    Templates.named("consensus").orElseThrow().quorum().requireForDebate(0, 193);
  }

  @Test
  void whoIsPresentIsAllWhereTheChairSaysNothingAndOnlyThoseOfTheElectorate() {
    List<DelegationView> electorate = electorate(1, 1, 1);
    assertEquals(3, Board.present(electorate, Optional.empty()).size());
    assertEquals(2, Board.present(electorate, Optional.of(List.of("MA", "m0", "MB"))).size(), "by id or by code, each once");
    assertEquals(0, Board.present(electorate, Optional.of(List.of())).size());
    assertThrows(Invalid.class, () -> Board.present(electorate, Optional.of(List.of("MX"))));
  }

  /** OSCE MC.DOC/1/06, Annex 1(A): the chair proposes; where the rule set names nobody, nothing is placed under silence. */
  @Test
  void onlyThoseRolesThatTheRuleSetNamesPlaceATextUnderSilence() {
    new RuleSet.Silence(Set.of(Role.CHAIR), false, false).require(Role.CHAIR);
    assertThrows(SilenceNotGranted.class, () -> new RuleSet.Silence(Set.of(), false, false).require(Role.CHAIR));
  }

  /** Beside it is told where the chair chooses another. */
  @Test
  void theUsualRuleIsThatOfTheRuleSetOrWhereObjectionsAreAskedForConsensus() {
    assertEquals(Rules.SIMPLE_MAJORITY, PLENARY.usualFor(Method.RECORDED, false));
    assertEquals(Rules.SIMPLE_MAJORITY, PLENARY.usualFor(Method.SECRET, false));
    assertEquals(Rules.CONSENSUS, PLENARY.usualFor(Method.NO_OBJECTION, false));
    assertEquals(Rules.AGREEMENT_WITHOUT_VOTE, Templates.named("agreement-without-vote").orElseThrow().usualFor(Method.NO_OBJECTION, false));
    assertEquals(Rules.WEIGHTED_QUALIFIED, Templates.named("eu-council").orElseThrow().usualFor(Method.SECRET, false), "which cannot decide it: any other is not the usual one");
  }


  private static final RuleSet COUNCIL = Templates.named("un-security-council").orElseThrow();

  private static Voting.Draft procedural(BallotView.SubjectType on, Boolean said) {
    return new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), on == null ? null : new Voting.Subject(on, "id"), Method.RECORDED, null, null, null,
        null, null, null, said);
  }

  /** "Decisions on procedural matters shall be made by an affirmative vote of nine members." */
  @Test
  void mattersOfProcedureAreDecidedByNineVotesWithoutVeto_unCharter27_2() {
    assertEquals(Rules.THRESHOLD, COUNCIL.ruleFor(procedural(BallotView.SubjectType.DIVISION, null), Optional.empty()));
    assertEquals(Rules.THRESHOLD, COUNCIL.ruleFor(procedural(null, true), Optional.empty()), "the chair says so");
    assertEquals(Rules.THRESHOLD_WITH_VETO, COUNCIL.ruleFor(procedural(null, null), Optional.empty()));
    assertEquals(Rules.THRESHOLD_WITH_VETO, COUNCIL.ruleFor(procedural(BallotView.SubjectType.PROVISION, null), Optional.empty()));
    assertEquals(Rules.THRESHOLD, COUNCIL.usualFor(Method.RECORDED, true));
    assertEquals(Rules.CONSENSUS, COUNCIL.usualFor(Method.NO_OBJECTION, true));
  }

  @Test
  void ofATextNobodySaysThatItIsProcedureNorWhereTheRulesHaveNothingForIt() {
    assertThrows(Invalid.class, () -> COUNCIL.isProcedural(procedural(BallotView.SubjectType.PROVISION, true)));
    assertThrows(Invalid.class, () -> PLENARY.isProcedural(procedural(null, true)));
    assertFalse(PLENARY.isProcedural(procedural(BallotView.SubjectType.DIVISION, null)), "decided as anything else");
  }

  /** What-if: of fifteen members, five with a veto, seven block a matter of procedure, and none alone. */
  @Test
  void noMemberBlocksAMatterOfProcedureAlone_unCharter27_2() {
    long[] fifteen = new long[15];
    java.util.Arrays.fill(fifteen, 1);
    Prospect prospect = Prospect.of(COUNCIL, electorate(fifteen)).stream().filter(one -> one.use().equals("procedural")).findFirst().orElseThrow();
    assertEquals(OptionalLong.of(9), prospect.needed());
    assertEquals(OptionalLong.of(7), prospect.blocking());
    assertEquals(List.of(), prospect.alone());
  }

}
