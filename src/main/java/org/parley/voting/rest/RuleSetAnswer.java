package org.parley.voting.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.voting.Prospect;
import org.parley.voting.RuleSet;
import org.parley.voting.RuleSetView;

/** A rule set with its rules in the words of the reader's language. @param words by the use that is made of a rule */
record RuleSetAnswer(long version, Optional<Instant> adoptedAt, RuleSet ruleSet, Map<String, String> words) {
  /** A template. */
  record Template(@JsonUnwrapped RuleSet ruleSet, Map<String, String> words) {}

  /** What a rule means for the delegations there are. @param rule in words */
  record Meaning(String use, String rule, String words, Prospect prospect) {}

  static RuleSetAnswer of(RuleSetView view, String language) {
    return new RuleSetAnswer(view.version(), view.adoptedAt(), view.ruleSet(), words(view.ruleSet(), language));
  }

  static Template of(RuleSet template, String language) {
    return new Template(template, words(template, language));
  }

  static List<Meaning> of(List<Prospect> prospects, String language) {
    return prospects.stream()
        .map(prospect -> new Meaning(prospect.use(), prospect.rule().words(language), prospect.words(language), prospect)).toList();
  }

  private static Map<String, String> words(RuleSet ruleSet, String language) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("usual", ruleSet.rule().words(language));
    ruleSet.procedural().ifPresent(rule -> words.put("procedural", rule.words(language)));
    words.put("important", ruleSet.important().rule().words(language));
    words.put("reconsideration", ruleSet.reconsideration().words(language));
    return words;
  }
}
