package org.parley;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail holds nothing: each one is shown a violation and must refuse it. */
class SeededViolationsTest {
  private static final String ROOT = "org.seeded";
  private static final JavaClasses SEEDED = new ClassFileImporter().importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    return HouseRules.rules(ROOT).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(),
        () -> assertThrows(AssertionError.class, () -> rule.getValue().check(SEEDED))));
  }

  @Test
  void theTableBites() {
    assertThrows(AssertionError.class, () -> HouseRules.usesOnlyWhatTheTableAllows(ROOT, "thread").check(SEEDED));
  }
}
