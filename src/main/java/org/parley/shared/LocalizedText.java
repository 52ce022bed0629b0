package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in one or several languages, in the order given.
 *
 * @param texts by language tag (BCP 47); {@code und} where a client gave a plain string and the consultation's first language is meant
 */
@Schema(type = SchemaType.OBJECT, additionalProperties = String.class,
    description = "A text by language tag (BCP 47). A request may give a plain string instead.")
public record LocalizedText(@Schema(hidden = true) @JsonValue Map<String, String> texts) {
  /** Stands for a language that was not named. */
  public static final String UNDETERMINED = "und";

  public LocalizedText {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Reads {@code {"en": "…"}} or a plain string. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LocalizedText of(Object json) {
    if (json instanceof String plain) {
      return new LocalizedText(Map.of(UNDETERMINED, plain));
    }
    if (json instanceof Map<?, ?> map) {
      Map<String, String> texts = new LinkedHashMap<>();
      map.forEach((language, text) -> {
        if (!(text instanceof String)) {
          throw new IllegalArgumentException("a text is expected for each language");
        }
        texts.put(String.valueOf(language), (String) text);
      });
      return new LocalizedText(texts);
    }
    throw new IllegalArgumentException("a text, or an object with a text for each language, is expected");
  }

  /** A text in one language. */
  public static LocalizedText in(String language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  /** The same, with a text of undetermined language put under the given one. */
  public LocalizedText settled(String firstLanguage) {
    if (!texts.containsKey(UNDETERMINED)) {
      return this;
    }
    Map<String, String> settled = new LinkedHashMap<>();
    texts.forEach((language, text) -> settled.put(language.equals(UNDETERMINED) ? firstLanguage : language, text));
    return new LocalizedText(settled);
  }

  /** The text in that language, if there is one. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(texts.get(language));
  }

  /** The language to show to a reader of {@code language}: that, else English, else the first there is. */
  public Optional<String> bestLanguage(String language) {
    if (texts.containsKey(language)) {
      return Optional.of(language);
    }
    return texts.containsKey("en") ? Optional.of("en") : texts.keySet().stream().findFirst();
  }

  /** The text for a reader of {@code language}; empty string where there is none at all. */
  public String forReader(String language) {
    return bestLanguage(language).map(texts::get).orElse("");
  }

  public Collection<String> languages() {
    return texts.keySet();
  }

  @Schema(hidden = true)
  public boolean isBlank() {
    return texts.values().stream().allMatch(String::isBlank);
  }
}
