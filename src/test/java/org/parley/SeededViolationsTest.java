package org.parley;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A rule that cannot fail holds nothing: each one is shown a violation and must refuse it. */
class SeededViolationsTest {
  private static final String ROOT = "org.seeded";
  private static final JavaClasses SEEDED = new ClassFileImporter().importPackages(ROOT);
  /** Where every module has a class that looks at every other one. */
  private static final String ARROWS = "org.arrows";
  @TempDir
  static Path folder;

  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    return HouseRules.rules(ROOT).entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(),
        () -> assertThrows(AssertionError.class, () -> rule.getValue().check(SEEDED))));
  }

  @Test
  void noModuleMayLookAtEveryOther() {
    assertEquals(List.of(), modules().filter(module -> modules().noneMatch(other -> isForbidden(module, other))).toList());
  }

  @TestFactory
  Stream<DynamicContainer> everyArrowThatTheTableDoesNotAllowIsRefused() throws IOException {
    JavaClasses arrows = arrows();
    return modules().map(module -> DynamicContainer.dynamicContainer(module, modules().filter(other -> !other.equals(module))
        .map(other -> DynamicTest.dynamicTest(module + (isForbidden(module, other) ? " must not look at " : " may look at ") + other,
            () -> show(module, other, arrows.that(DescribedPredicate.describe("are this arrow", type -> isEndOf(type, module, other))))))));
  }

  private static void show(String module, String other, JavaClasses arrow) {
    assertEquals(2, arrow.size(), "the arrow is there");
    if (isForbidden(module, other)) {
      AssertionError refused = assertThrows(AssertionError.class, () -> HouseRules.usesOnlyWhatTheTableAllows(ARROWS, module).check(arrow));
      assertTrue(refused.getMessage().contains(ARROWS + "." + other), refused.getMessage());
    } else {
      assertDoesNotThrow(() -> HouseRules.usesOnlyWhatTheTableAllows(ARROWS, module).check(arrow));
    }
  }

  private static Stream<String> modules() {
    return HouseRules.MAY_USE.keySet().stream().sorted();
  }

  private static boolean isForbidden(String module, String other) {
    return !other.equals(module) && !HouseRules.MAY_USE.get(module).contains(other);
  }

  private static boolean isEndOf(JavaClass type, String module, String other) {
    return type.getName().equals(ARROWS + "." + module + "." + from(other)) || type.getName().equals(ARROWS + "." + other + ".Seen");
  }

  private static String from(String other) {
    return "LooksAt_" + other;
  }

  private static JavaClasses arrows() throws IOException {
    List<String> files = new ArrayList<>(List.of("-d", folder.resolve("classes").toString(), "-proc:none"));
    for (String module : modules().toList()) {
      files.add(written(module, "Seen", ""));
      for (String other : modules().filter(one -> !one.equals(module)).toList()) {
        files.add(written(module, from(other), "public " + ARROWS + "." + other + ".Seen seen;"));
      }
    }
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, files.toArray(String[]::new)), "they compile");
    return new ClassFileImporter().importPath(folder.resolve("classes"));
  }

  private static String written(String module, String name, String body) throws IOException {
    Path file = Files.createDirectories(folder.resolve(module)).resolve(name + ".java");
    Files.writeString(file, "package " + ARROWS + "." + module + "; public class " + name + " { " + body + " }");
    return file.toString();
  }
}
