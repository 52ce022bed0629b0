package org.parley.shared;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as entity tags: version 3 is {@code "3"}. */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version that an {@code If-Match} header names; empty where there is none or {@code *}. @throws Invalid if it is ill-formed */
  public static OptionalLong version(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher matcher = TAG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new Invalid("If-Match", "malformed");
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }
}
