package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "ru-RU,ru;q=0.9,en;q=0.8|ru", "zh-Hans-CN|zh", "de,zh;q=0.5|zh", "de|en", "''|en", "en;q=0,ru|ru", ";;;|en", "*|en"
  })
  void theBestOfferedLanguageIsChosen(String header, String language) {
    assertEquals(language, Languages.negotiate(header));
  }
}
