package org.parley.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a text in several languages as one JSON column. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {
  @Override
  public String convertToDatabaseColumn(LocalizedText text) {
    return text == null ? null : Json.write(text);
  }

  @Override
  public LocalizedText convertToEntityAttribute(String json) {
    return json == null ? null : Json.read(json, LocalizedText.class);
  }
}
