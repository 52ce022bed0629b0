package org.parley.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the server says in words, from one catalogue a language ({@code messages/<language>.properties}, UTF-8), formatted by ICU
 * with named arguments. A test holds the catalogues to the same keys; at run time an absent key is an error, never an empty text.
 */
public final class Messages {
  private static final Map<String, Messages> CATALOGUES =
      Languages.OFFERED.stream().collect(Collectors.toUnmodifiableMap(language -> language, Messages::new));

  private final ULocale locale;
  private final Properties patterns = new Properties();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(String language) {
    locale = ULocale.forLanguageTag(language);
    try (InputStream in = Messages.class.getResourceAsStream("/messages/" + language + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no catalogue for " + language);
      }
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The catalogue of an offered language. */
  public static Messages in(String language) {
    return CATALOGUES.get(Languages.offered(language));
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  public Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  /** The text of {@code key} with named arguments: strings, integers, instants (shown in UTC). */
  public String say(String key, Map<String, Object> arguments) {
    MessageFormat format = formats.computeIfAbsent(key, this::parse);
    Map<String, Object> values = new LinkedHashMap<>(arguments);
    values.replaceAll((name, value) -> value instanceof Instant instant ? Date.from(instant) : value);
    synchronized (format) { // ICU formats are not safe for use by several threads
      return format.format(values);
    }
  }

  private MessageFormat parse(String key) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no text " + key + " in the catalogue " + locale.toLanguageTag());
    }
    return new MessageFormat(pattern, locale);
  }
}
