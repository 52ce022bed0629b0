package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.shared.Once;

/** The rules of the house, for classes under a root package; {@link SeededViolationsTest} shows that each of them bites. */
final class HouseRules {
  private static final Set<String> CONSULTING = Set.of("shared", "identity", "consultation");

  /** Which modules a module may use: the one map, as drawn in docs/architecture.md. */
  static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      Map.entry("shared", Set.of()),
      Map.entry("journal", Set.of("shared")),
      Map.entry("identity", Set.of("shared")),
      Map.entry("consultation", Set.of("shared", "identity")),
      Map.entry("position", CONSULTING),
      Map.entry("thread", CONSULTING),
      Map.entry("provision", CONSULTING),
      Map.entry("voting", Set.of("shared", "identity", "consultation", "provision")),
      Map.entry("history", Set.of("shared", "identity", "consultation", "voting")),
      Map.entry("live", Set.of("shared", "identity", "journal")),
      Map.entry("publication", Set.of("shared", "identity", "journal", "consultation", "position", "thread", "provision", "voting")),
      Map.entry("sample", Set.of("shared", "identity", "consultation", "position", "thread", "provision", "voting")),
      Map.entry("platform", Set.of("shared", "identity")));

  /** Sign-in itself: its answer is a secret, which is never kept; and questions that change nothing. */
  static final Set<String> POSTS_THAT_KEEP_NO_ANSWER = Set.of("SessionsResource", "TokensResource", "InvitationsResource", "AcceptResource",
      "SetUpResource", "RulesResource", "RuleSetWhatIfResource", "WordingResource");

  private HouseRules() {}

  static Set<String> modulesIn(JavaClasses classes, String root) {
    return classes.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(root + "."))
        .map(name -> name.substring(root.length() + 1).split("\\.")[0]).collect(Collectors.toSet());
  }

  static ArchRule usesOnlyWhatTheTableAllows(String root, String module) {
    String[] banned = MAY_USE.keySet().stream().filter(other -> !other.equals(module) && !MAY_USE.get(module).contains(other))
        .map(other -> root + "." + other + "..").toArray(String[]::new);
    return noClasses().that().resideInAPackage(root + "." + module + "..").should().dependOnClassesThat().resideInAnyPackage(banned)
        .allowEmptyShould(true).because("a change stays in one folder only while " + module + " looks at " + MAY_USE.get(module) + " and no further");
  }

  /** By name, all that hold for every class. */
  static Map<String, ArchRule> rules(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles()
        .because("modules that need each other are one module in two folders"));
    rules.put("rest is hidden", noClasses().that().resideOutsideOfPackage(root + ".*.rest..").should().dependOnClassesThat()
        .resideInAPackage(root + ".*.rest..").because("resources are the edge: who needs their content needs the facade"));
    rules.put("edges see no entity", noClasses().that().resideInAnyPackage(root + ".*.rest..", root + ".live..").should().dependOnClassesThat()
        .areAnnotatedWith(Entity.class).because("what leaves the house is a record made for it, never the row itself"));
    rules.put("edges see no entity manager", noClasses().that().resideInAnyPackage(root + ".*.rest..", root + ".live..").should()
        .dependOnClassesThat().resideInAPackage("jakarta.persistence..").because("transactions and locks belong to the facades"));
    rules.put("entities are package-private", classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()
        .because("an aggregate is changed by its own module alone"));
    rules.put("facades are public", classes().that().areAnnotatedWith(Stateless.class).should().bePublic()
        .because("a facade is what a module shows"));
    rules.put("websocket only in live", noClasses().that().resideOutsideOfPackage(root + ".live..").should().dependOnClassesThat()
        .resideInAPackage("jakarta.websocket..").because("back-pressure, cursors and revocation are solved once"));
    rules.put("jax-rs only at the edge", noClasses().that().resideOutsideOfPackages(root + ".*.rest..", root + ".platform..", root + ".shared..")
        .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..").because("a rule that knows HTTP cannot be used from a timer or a test"));
    rules.put("the clock is read in platform", noClasses().that().resideOutsideOfPackage(root + ".platform..").should().callMethodWhere(readsTheClock())
        .because("time comes from the injected Clock, so that a test can set it and all nodes agree on its precision"));
    rules.put("every post is carried out once", methods().that().areAnnotatedWith(POST.class).and().areDeclaredInClassesThat(keepAnswers())
        .should().beAnnotatedWith(Once.class).because("a client with a bad line sends again, and must not act twice"));
    rules.put("no floating point decides", noClasses().that().resideInAPackage(root + ".voting..").should().callMethodWhere(usesFloatingPoint())
        .because("a rounded share has changed results before; fractions are compared as integers"));
    return rules;
  }

  private static DescribedPredicate<JavaCall<?>> readsTheClock() {
    Set<String> clocks = Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)
        .map(type -> type.getName() + ".now()").collect(Collectors.toSet());
    return DescribedPredicate.describe("read the system's clock", call -> {
      String target = call.getTargetOwner().getName() + "." + call.getTarget().getName() + "()";
      return clocks.contains(target) || target.equals("java.lang.System.currentTimeMillis()")
          || call.getTargetOwner().isEquivalentTo(Clock.class) && call.getTarget().getName().startsWith("system");
    });
  }

  private static DescribedPredicate<JavaCall<?>> usesFloatingPoint() {
    Set<String> types = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    return DescribedPredicate.describe("take or give floating point", call -> types.contains(call.getTarget().getRawReturnType().getName())
        || call.getTarget().getRawParameterTypes().stream().anyMatch(type -> types.contains(type.getName())));
  }

  private static DescribedPredicate<JavaClass> keepAnswers() {
    return DescribedPredicate.describe("keep answers", type -> !POSTS_THAT_KEEP_NO_ANSWER.contains(type.getSimpleName()));
  }
}
