package org.parley.publication;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;
import org.parley.shared.Messages;

/** Whoever reads a page, as far as setting it needs: a language with its words, dates and alphabetical order. For one thread. */
public final class Reader {
  private final String language;
  private final ULocale locale;
  private final Messages words;
  private final Collator alphabet;
  private final DateFormat day;
  private final DateFormat moment;
  private final NumberFormat numbers;

  /** @param language offered; else English is meant */
  public Reader(String language) {
    this.language = Languages.offered(language);
    locale = ULocale.forLanguageTag(this.language.equals("en") ? "en-GB" : this.language);
    words = Messages.in(this.language);
    alphabet = Collator.getInstance(locale);
    day = format("yMMMMd");
    moment = format("yMMMMdHms");
    numbers = NumberFormat.getIntegerInstance(locale);
  }

  private DateFormat format(String skeleton) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  public String language() {
    return language;
  }

  /** {@code ltr} or {@code rtl}. */
  public String dir() {
    return dir(language);
  }

  private static String dir(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /** The words of the catalogue under {@code record.<key>}. @param arguments name, value, name, value, … */
  public String say(String key, Object... arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return words.say("record." + key, named);
  }

  /** The words of the catalogue under {@code <list>.<code>}; the code itself where it has none, as with what a later version adds. */
  public String name(String list, String code) {
    String key = "record." + list + "." + code;
    return words.has(key) ? words.say(key) : code;
  }

  /** "23 November 2026", in UTC. */
  public String day(Instant instant) {
    return day.format(Date.from(instant));
  }

  /** "23 November 2026 at 14:20:07 UTC". */
  public String moment(Instant instant) {
    return moment.format(Date.from(instant)) + " UTC";
  }

  public String number(long number) {
    return numbers.format(number);
  }

  /** "in Russian", for beside a text. */
  public String inLanguage(String tag) {
    String key = "in." + primary(tag);
    return words.has("record." + key) ? say(key) : say("in-other", "language", languageName(tag));
  }

  private static String primary(String tag) {
    return tag.split("-")[0].toLowerCase(Locale.ROOT);
  }

  private String languageName(String tag) {
    return ULocale.forLanguageTag(tag).getDisplayName(locale);
  }

  /** The name of a language in itself: {@code Русский}. */
  public static String ownName(String tag) {
    ULocale own = ULocale.forLanguageTag(tag);
    String name = own.getDisplayNameWithDialect(own);
    return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(own.toLocale()) + name.substring(1);
  }

  /** The text in the reader's language, else the one that comes nearest. */
  public Text text(LocalizedText text) {
    return text(text.bestLanguage(language).orElse(language), text.forReader(language));
  }

  public Text text(String tag, String value) {
    return new Text(value, tag, dir(tag), !primary(tag).equals(language), !dir(tag).equals(dir()));
  }

  /** The text in each of its languages, the reader's own first. */
  public List<Text> everyText(LocalizedText text) {
    Comparator<Text> ownFirst = Comparator.comparing(Text::foreign);
    return text.languages().stream().map(tag -> text(tag, text.in(tag).orElse(""))).filter(one -> !one.value().isBlank())
        .sorted(ownFirst).toList();
  }

  /** In the alphabetical order of the reader's language. */
  public <T> List<T> alphabetical(List<T> things, Function<T, String> name) {
    return things.stream().sorted((one, other) -> alphabet.compare(name.apply(one), name.apply(other))).toList();
  }

  /**
   * A text as it is set.
   *
   * @param language its tag
   * @param dir {@code ltr} or {@code rtl}
   * @param foreign the reader chose another language, and the page says so
   * @param turned it runs in another direction than the page
   */
  public record Text(String value, String language, String dir, boolean foreign, boolean turned) {
    /** Parted at line breaks. */
    public List<String> paragraphs() {
      return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }
}
