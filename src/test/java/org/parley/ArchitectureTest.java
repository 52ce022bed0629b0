package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its own rules. */
class ArchitectureTest {
  private static final String ROOT = "org.parley";
  private static final JavaClasses ALL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> modulesUseOnlyWhatTheTableAllows() {
    return HouseRules.MAY_USE.keySet().stream().sorted()
        .map(module -> DynamicTest.dynamicTest(module, () -> HouseRules.usesOnlyWhatTheTableAllows(ROOT, module).check(ALL)));
  }

  @Test
  void theTableNamesTheModulesThereAre() {
    assertEquals(HouseRules.MAY_USE.keySet(), HouseRules.modulesIn(ALL, ROOT));
  }

  /** Whoever adds one of them must be sure that it can change nobody's rights: those are remembered over it (ADR 0030). */
  @Test
  void onlyWhatComesByTheThousandSaysThatItTouchesNoRights() {
    assertEquals(Set.of("MessagePosted", "VoteCast", "CountChanged"), ALL.stream()
        .filter(type -> !type.isInterface() && type.getMethods().stream().anyMatch(method -> method.getName().equals("touchesRights")))
        .map(JavaClass::getSimpleName).collect(Collectors.toSet()));
  }

  @TestFactory
  Stream<DynamicTest> rulesOfTheHouse() {
    return HouseRules.rules(ROOT).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ALL)));
  }
}
