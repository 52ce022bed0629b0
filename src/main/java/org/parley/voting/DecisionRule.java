package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.parley.shared.Messages;

/**
 * When a question is carried. Pure: the same count has the same outcome, in integers, whoever asks and whenever. {@link Rules} reads
 * and names them.
 */
@Schema(type = SchemaType.OBJECT, properties = @SchemaProperty(name = "name", type = SchemaType.STRING), additionalProperties = Object.class)
public sealed interface DecisionRule
    permits FractionRule, WeightedRule, ThresholdRule, VetoRule, ConsensusRule, ConsensusMinusRule, AgreementRule, RoughConsensusRule, UnanimityRule {
  /** The name that clients use: {@code two-thirds}. */
  String name();

  /** What distinguishes it from others of its name, as clients write it; empty where the name says everything. */
  default Map<String, Object> parameters() {
    return Map.of();
  }

  /** Whether that count carries the question. */
  boolean carries(Count count);

  /** The outcome of a count that is final. */
  Outcome decide(Count count);

  /** Decided by whether anybody objects, not by counting who is in favour: silence is consent. */
  default boolean seeksConsensus() {
    return false;
  }

  /** Decided by how many voted how, whoever they are. */
  default boolean countsHeads() {
    return false;
  }

  /** Whether an objection of that delegation does not count, it being an affected party. */
  default boolean spares(String delegation) {
    return false;
  }

  /** The name and the parameters, as clients write them. */
  @JsonValue
  default Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name());
    json.putAll(parameters());
    return json;
  }

  /** Named arguments of its words, those that are words themselves in an offered language. */
  default Map<String, Object> arguments(String language) {
    return parameters();
  }

  /** What the rule asks for, with its source, in an offered language. */
  default String words(String language) {
    return Messages.in(language).say("rule." + name(), arguments(language));
  }
}
