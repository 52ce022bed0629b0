package org.parley.consultation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.parley.shared.Json;

/** Keeps a speaker, as then, as one JSON column. */
@Converter(autoApply = true)
public class SpeakerConverter implements AttributeConverter<Speaker, String> {
  @Override
  public String convertToDatabaseColumn(Speaker speaker) {
    return speaker == null ? null : Json.write(speaker);
  }

  @Override
  public Speaker convertToEntityAttribute(String json) {
    return json == null ? null : Json.read(json, Speaker.class);
  }
}
