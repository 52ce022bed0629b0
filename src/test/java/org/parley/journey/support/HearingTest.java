package org.parley.journey.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.consultation.ConsultationView;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.NotPermitted;
import org.parley.identity.NotSignedIn;
import org.parley.identity.Role;
import org.parley.identity.SeatedAccess;
import org.parley.identity.SeatedAccess.Seat;
import org.parley.identity.Standing;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;
import org.parley.voting.CastVotes;

/** The table of hearing leaves no event out, and the code and its pages say the same as it does. */
class HearingTest {
  private static final ConsultationId CONSULTATION = new ConsultationId("c");
  private static final String CONCERNED = "concerned";
  private static final Map<String, Class<?>> EVENTS = events();
  private static final Access ACCESS = SeatedAccess.to(CONSULTATION, person -> seat(Hearer.valueOf(person.value())));

  /** By type, every event that can be recorded. */
  private static Map<String, Class<?>> events() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley").stream()
        .filter(found -> found.isAssignableTo(DomainEvent.class) && !found.isInterface() && !found.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::reflect).collect(Collectors.toMap(HearingTest::type, event -> event, (one, other) -> {
          throw new IllegalStateException("two events of one type: " + one + ", " + other);
        }, TreeMap::new));
  }

  private static String type(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  @Test
  void everyEventHasARowAndEveryRowAnEvent() {
    Set<String> rows = Hearing.rows().keySet().stream().map(Hearing::type).collect(Collectors.toSet());
    assertEquals(List.of(), EVENTS.keySet().stream().filter(event -> !rows.contains(event)).toList(), "events without a row");
    assertEquals(List.of(), rows.stream().filter(row -> !EVENTS.containsKey(row)).toList(), "rows without an event");
  }

  @TestFactory
  Stream<DynamicTest> eachHearsWhatTheTableSays() {
    return Hearing.rows().entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
      List<DomainEvent> told = told(row.getKey());
      assertFalse(told.isEmpty());
      told.forEach(event -> assertEquals(row.getValue(), hearersOf(event), event.toString()));
    }));
  }

  @Test
  void thePageOfTheJournalSaysTheSame() throws IOException {
    Map<String, String> page = new TreeMap<>();
    String audience = "";
    for (String line : Files.readAllLines(Path.of("docs/api/journal.md"))) {
      String[] cells = line.split(" *\\| *");
      if (line.startsWith("| type |")) {
        audience = cells.length > 3 ? cells[3] : "administrators";
      } else if (line.startsWith("| `") && !audience.isEmpty()) {
        String who = audience.equals("audience") ? cells[3] : audience;
        Stream.of(cells[1].split(", (?=`)")).forEach(type -> page.put(type.replace("`", ""), who));
      }
    }
    assertEquals(inWords(), page);
  }

  private static Map<String, String> inWords() {
    Map<Set<Hearer>, String> words = Map.of(Hearing.rows().get("phase-opened"), "public", Hearing.rows().get("message-posted"), "members",
        Hearing.rows().get("member-invited"), "staff", Hearing.rows().get("vote-cast" + Hearing.UNSEEN), "delegation",
        Hearing.rows().get("signed-in"), "administrators");
    Map<String, String> all = new TreeMap<>();
    Hearing.rows().forEach((row, hearers) -> all.put(row, words.get(hearers)));
    return all;
  }

  private static Set<Hearer> hearersOf(DomainEvent event) {
    Set<Hearer> hearers = EnumSet.noneOf(Hearer.class);
    Stream.of(Hearer.values()).filter(hearer -> hears(caller(hearer), event)).forEach(hearers::add);
    return hearers;
  }

  private static boolean hears(Caller caller, DomainEvent event) {
    return event.topic().equals(DomainEvent.PLATFORM) ? readsTheInstallation(caller)
        : ACCESS.audiences(caller, new ConsultationId(event.topic())).contains(event.audience());
  }

  private static boolean readsTheInstallation(Caller caller) {
    try {
      ACCESS.require(caller, Action.READ_PLATFORM_JOURNAL);
      return true;
    } catch (NotSignedIn | NotPermitted refused) {
      return false;
    }
  }

  private static Caller caller(Hearer hearer) {
    return hearer == Hearer.PUBLIC ? Caller.ANONYMOUS
        : new Caller(Optional.of(new PersonId(hearer.name())), hearer.name(), hearer == Hearer.ADMINISTRATOR, Optional.of("s"));
  }

  private static Optional<Seat> seat(Hearer hearer) {
    return switch (hearer.actor()) {
      case PUBLIC, STRANGER, ADMINISTRATOR -> Optional.empty();
      case MODERATOR, CHAIR, SECRETARY -> Optional.of(new Seat(Role.valueOf(hearer.name()), Optional.empty(), Optional.empty()));
      case OBSERVER -> delegate(Role.HEAD, "observing", Standing.OBSERVER);
      case ORGANISATION -> delegate(Role.EXPERT, "invited", Standing.ORGANISATION);
      default -> delegate(Role.valueOf(hearer.actor().name()), hearer.isOfAnother() ? "another" : CONCERNED, Standing.PARTICIPANT);
    };
  }

  private static Optional<Seat> delegate(Role role, String delegation, Standing standing) {
    return Optional.of(new Seat(role, Optional.of(new DelegationId(delegation)), Optional.of(standing)));
  }

  /** Who hears of a vote its ballot decides; who hears of anything else does not depend on what is in it. */
  private static List<DomainEvent> told(String row) {
    if (Hearing.type(row).equals("vote-cast")) {
      return List.copyOf(CastVotes.by(CONCERNED, !row.endsWith(Hearing.UNSEEN)));
    }
    return List.of(empty(EVENTS.get(row)));
  }

  private static DomainEvent empty(Class<?> event) {
    Object[] parts = Stream.of(event.getRecordComponents()).map(RecordComponent::getType).map(HearingTest::part).toArray();
    try {
      Constructor<?> constructor = event.getDeclaredConstructor(Stream.of(event.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return (DomainEvent) constructor.newInstance(parts);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(event.getName(), impossible);
    }
  }

  private static Object part(Class<?> type) {
    if (type == Audience.class) {
      throw new AssertionError("who hears of it is said when it is made: make it as the product does, above");
    }
    if (type == ConsultationView.class) {
      return new ConsultationView(CONSULTATION, "c", "C", null, null, List.of("en"), List.of(), "own");
    }
    if (type == ConsultationId.class) {
      return CONSULTATION;
    }
    return type == boolean.class ? (Object) false : type.isPrimitive() ? (Object) 0 : null;
  }
}
