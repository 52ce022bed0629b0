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
    return new Voting.Draft(LocalizedText.in("en", "Shall it be so?"), null, method, null, null, rule == null ? null : TextNode.valueOf(rule), null, null, null);
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
}
