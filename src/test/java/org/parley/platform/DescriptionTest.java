package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.AccessMatrix;
import org.parley.journey.support.Described;
import org.parley.journey.support.Endpoints;
import org.parley.shared.Once;

/**
 * The description of the interface that the build makes, and the server gives at {@code /openapi}, against the classes that it is read from
 * and the table of who may do what. The journeys hold each real answer against it.
 */
class DescriptionTest {
  private static final Described DESCRIBED = Described.own();

  private static Set<String> operations(Predicate<JsonNode> which) {
    return DESCRIBED.operations().stream().filter(operation -> which.test(DESCRIBED.operation(operation))).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ofTheApi(Predicate<JsonNode> which) {
    return operations(which).stream().filter(operation -> operation.contains(" /api/")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static Set<String> rows(Predicate<AccessMatrix.Row> which) {
    return AccessMatrix.rows().stream().filter(which).map(AccessMatrix.Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void namesExactlyTheAddressesThatAreAnswered() {
    Set<String> answered = new TreeSet<>(Endpoints.all());
    answered.add("GET /records/{symbol}");
    assertEquals(answered, DESCRIBED.operations());
  }

  @Test
  void whatIsOpenToEveryoneSaysSo() {
    assertEquals(rows(row -> row.door() == AccessMatrix.Door.OPEN), ofTheApi(one -> stream(one.required("security")).anyMatch(JsonNode::isEmpty)));
  }

  @Test
  void whatIsCarriedOutOnceTakesAKey() {
    assertEquals(Endpoints.annotated(Once.class), operations(one -> stream(one.path("parameters"))
        .anyMatch(parameter -> parameter.path("$ref").asText().equals("#/components/parameters/Idempotency-Key"))));
  }

  @Test
  void everyAnswerSaysWhatIsInIt() {
    List<String> wrong = new ArrayList<>();
    DESCRIBED.operations().forEach(operation -> DESCRIBED.operation(operation).required("responses").fields().forEachRemaining(response -> {
      JsonNode schema = DESCRIBED.resolved(response.getValue()).at("/content/" + type(response.getKey()) + "/schema");
      if (schema.has("$ref") == response.getKey().equals("204")) {
        wrong.add(operation + " " + response.getKey() + ": " + response.getValue());
      }
    }));
    assertEquals(List.of(), wrong);
  }

  private static String type(String status) {
    return status.startsWith("2") ? "application~1json" : "application~1problem+json";
  }

  @Test
  void whatIsWrittenAsOneValueIsDescribedAsOne() {
    JsonNode schemas = DESCRIBED.document().at("/components/schemas");
    assertEquals("string", schemas.at("/LocalizedText/additionalProperties/type").asText());
    assertEquals(Set.of("string"), Stream.of("ConsultationId", "DelegationId", "PersonId").map(name -> schemas.at("/" + name + "/type").asText()).collect(Collectors.toSet()));
    assertEquals(List.of(), Stream.of("LocalizedText", "ConsultationId", "DelegationId", "PersonId").filter(name -> schemas.path(name).has("properties")).toList());
  }

  /** Two records by one name would be mixed into one. */
  @Test
  void aRefusalIsDescribedAsRfc9457HasIt() {
    Set<String> names = new TreeSet<>();
    DESCRIBED.document().at("/components/schemas/Refusal/properties").fieldNames().forEachRemaining(names::add);
    assertEquals(new TreeSet<>(List.of("type", "title", "status", "detail", "code", "errors", "current")), names);
  }

  /** Two of one name get a number each, which changes when a third comes. */
  @Test
  void everyFormHasANameOfItsOwn() {
    assertEquals(List.of(), schemas().filter(name -> name.matches(".*\\d")).toList());
  }

  @Test
  void whatMayBeAbsentIsLeftOutAndNeverNull() {
    assertEquals(List.of(), schemas().filter(name -> schema(name).toString().contains("\"null\"")).toList());
    assertEquals(Set.of("items"), required("ListingBallotAnswer"));
    assertTrue(required("BallotAnswer").containsAll(Set.of("id", "question", "state")) && !required("BallotAnswer").contains("outcome"));
    assertEquals(Set.of("type", "title", "status", "code"), required("Refusal"));
  }

  @Test
  void aRequestGivesATextInOneLanguageOrInSeveral() {
    assertEquals("#/components/schemas/GivenText", schema("ProvisionDraft").at("/properties/text/$ref").asText());
    assertEquals("#/components/schemas/LocalizedText", schema("ProvisionView").at("/properties/text/$ref").asText());
  }

  private static Stream<String> schemas() {
    List<String> names = new ArrayList<>();
    DESCRIBED.document().at("/components/schemas").fieldNames().forEachRemaining(names::add);
    return names.stream();
  }

  private static JsonNode schema(String name) {
    return DESCRIBED.document().at("/components/schemas").required(name);
  }

  private static Set<String> required(String schema) {
    return stream(schema(schema).required("required")).map(JsonNode::asText).collect(Collectors.toSet());
  }
}
