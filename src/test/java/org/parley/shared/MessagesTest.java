package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A missing key, or one that says something else in one language, fails the build. */
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @TestFactory
  Stream<DynamicTest> everyCatalogueHasTheSameKeys() {
    return Languages.OFFERED.stream().map(language -> DynamicTest.dynamicTest(language,
        () -> assertEquals(new TreeSet<>(Messages.in("en").keys()), new TreeSet<>(Messages.in(language).keys()))));
  }

  @TestFactory
  Stream<DynamicTest> everyTextTakesTheSameArguments() throws IOException {
    Properties english = catalogue("en");
    return Languages.OFFERED.stream().flatMap(language -> english.stringPropertyNames().stream().map(key -> DynamicTest.dynamicTest(language + " " + key,
        () -> assertEquals(arguments(english.getProperty(key)), arguments(catalogue(language).getProperty(key))))));
  }

  @Test
  void everyRejectionHasItsWords() throws IOException {
    Set<String> codes = new TreeSet<>();
    Pattern created = Pattern.compile("(?:super|BadRequest\\.(?:of|retryAfter))\\(\\s*(?:Rejection\\.)?Kind\\.[A-Z_]+,\\s*\"([a-z-]+)\"");
    for (String source : sources()) {
      Matcher matcher = created.matcher(source);
      while (matcher.find()) {
        codes.add(matcher.group(1));
      }
    }
    assertFalse(codes.isEmpty());
    codes.forEach(code -> assertTrue(Messages.in("en").has("rejection." + code + ".title") && Messages.in("en").has("rejection." + code + ".detail"), code));
  }

  @Test
  void everyFieldErrorHasItsWords() throws IOException {
    Set<String> codes = new TreeSet<>();
    Pattern created = Pattern.compile("new (?:Invalid|FieldError|Rejection\\.FieldError)\\([^,;]+,\\s*\"([a-z-]+)\"");
    for (String source : sources()) {
      Matcher matcher = created.matcher(source);
      while (matcher.find()) {
        codes.add(matcher.group(1));
      }
    }
    assertFalse(codes.isEmpty());
    codes.forEach(code -> assertTrue(Messages.in("en").has("field." + code), code));
  }

  private static Set<String> arguments(String text) {
    MessagePattern pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME).map(pattern::getSubstring).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties catalogue(String language) throws IOException {
    Properties properties = new Properties();
    try (var reader = new InputStreamReader(MessagesTest.class.getResourceAsStream("/messages/" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::text).collect(Collectors.toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
