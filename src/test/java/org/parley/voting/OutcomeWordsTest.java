package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.DecisionRuleTest.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.shared.Languages;
import org.parley.shared.Messages;

/** Every result explains itself. */
class OutcomeWordsTest {
  @Test
  void saysWhatWasNeeded() {
    Outcome outcome = Rules.TWO_THIRDS.decide(tally(97, 48, 20, 193));
    assertEquals("Adopted: 97 of 145 present and voting in favour, 97 needed.", outcome.words("en"));
    assertEquals("Принято: за — 97 из 145 присутствующих и участвующих в голосовании, требуется 97.", outcome.words("ru"));
    assertEquals("通过：出席并参加表决的 145 票中有 97 票赞成，需要 97 票。", outcome.words("zh"));
  }

  @Test
  void saysHowManyMoreWouldHaveCarriedIt() {
    Outcome outcome = Rules.TWO_THIRDS.decide(tally(96, 49, 20, 193));
    assertEquals("Rejected: 96 of 145 present and voting in favour, 97 needed. 2 more in favour would have carried it.",
        outcome.words("en"));
    assertTrue(outcome.words("ru").endsWith("Для принятия не хватило 2 голосов за."));
  }

  @Test
  void saysHowThingsStandWhileItRuns() {
    assertEquals("So far 5 of 9 members in favour, 5 needed: it would carry.",
        Rules.ABSOLUTE_MAJORITY.decide(tally(5, 0, 0, 9)).soFar().words("en"));
    assertEquals("So far a tie, 1 in favour and 1 against: it would not carry; 1 more in favour would carry it.",
        Rules.SIMPLE_MAJORITY.decide(tally(1, 1, 0, 9)).soFar().words("en"));
  }

  @Test
  void countsObjectionsInTheGrammarOfTheLanguage() {
    Outcome two = Rules.CONSENSUS.decide(Count.of(new Tally(0, 0, 0, 2, 3, 0, 5)));
    assertEquals("Not adopted: 2 delegations objected.", two.words("en"));
    assertEquals("Не принято: возразили 2 делегации.", two.words("ru"));
    assertEquals("Пока возражает 1 делегация: не было бы принято.", Rules.CONSENSUS.decide(Count.of(new Tally(0, 0, 0, 1, 4, 0, 5))).soFar().words("ru"));
  }

  @Test
  void everyRuleNamesItsSourceInEveryLanguage() {
    for (String language : Languages.OFFERED) {
      Rules.ALL.forEach(rule -> assertTrue(rule.words(language).length() > 10, rule.name()));
    }
    assertTrue(Rules.TWO_THIRDS.words("en").contains("83"));
    assertTrue(Rules.SIMPLE_MAJORITY.words("zh").contains("85"));
  }

  @Test
  void everyCodeStandsOnThePageOfTheRules() throws IOException {
    String page = Files.readString(Path.of("docs/api/rules.md"));
    List<String> missing = Messages.in("en").keys().stream().filter(key -> key.matches("outcome\\.[a-z-]+")).map(key -> key.substring("outcome.".length()))
        .filter(code -> !code.equals("with-remedy")).filter(code -> !page.contains("`" + code + "`")).sorted().toList();
    assertEquals(List.of(), missing);
  }
}
