package org.parley.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks of texts that people send: present, not too long, in languages with a proper tag. */
public final class Texts {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final int LONGEST_TAG = 35;
  private static final int MOST_LANGUAGES = 12;

  private Texts() {}

  /** @throws Invalid if it is missing, blank, longer than {@code most} characters, or under an ill-formed language tag */
  public static LocalizedText require(String field, LocalizedText text, String firstLanguage, int most) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    return optional(field, text, firstLanguage, most);
  }

  /** As {@link #require}, where the text may be left out; an absent one comes back empty, a language whose text is blank is left out. */
  public static LocalizedText optional(String field, LocalizedText text, String firstLanguage, int most) {
    if (text == null) {
      return new LocalizedText(Map.of());
    }
    if (text.languages().size() > MOST_LANGUAGES) {
      throw new Invalid(field, "too-many");
    }
    LocalizedText settled = withoutBlanks(text.settled(firstLanguage));
    List<Rejection.FieldError> errors = new ArrayList<>();
    settled.texts().forEach((language, value) -> {
      if (!isLanguage(language)) {
        errors.add(new Rejection.FieldError(field, "language"));
      } else if (value.length() > most) {
        errors.add(new Rejection.FieldError(field + "." + language, "too-long", Map.of("most", most)));
      }
    });
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return settled;
  }

  /**
   * A plain text.
   *
   * @throws Invalid if it is missing, blank or longer than {@code most} characters
   */
  public static String plain(String field, String text, int most) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    if (text.length() > most) {
      throw new Invalid(field, "too-long", Map.of("most", most));
    }
    return text;
  }

  /** As {@link #plain}, where the text may be left out; an absent one comes back as an empty string. */
  public static String plainOrEmpty(String field, String text, int most) {
    return text == null || text.isBlank() ? "" : plain(field, text, most);
  }

  private static LocalizedText withoutBlanks(LocalizedText text) {
    Map<String, String> texts = new LinkedHashMap<>(text.texts());
    texts.values().removeIf(String::isBlank);
    return new LocalizedText(texts);
  }

  private static boolean isLanguage(String tag) {
    return tag.length() <= LONGEST_TAG && LANGUAGE.matcher(tag).matches();
  }

  /** A language tag, lower-case primary subtag. @throws Invalid if it is none */
  public static String language(String field, String tag) {
    if (tag == null || !isLanguage(tag)) {
      throw new Invalid(field, "language");
    }
    return tag;
  }
}
