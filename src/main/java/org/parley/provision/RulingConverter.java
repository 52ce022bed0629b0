package org.parley.provision;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.parley.shared.Json;

/** Keeps a ruling as one JSON column. */
@Converter(autoApply = true)
public class RulingConverter implements AttributeConverter<Ruling, String> {
  @Override
  public String convertToDatabaseColumn(Ruling ruling) {
    return ruling == null ? null : Json.write(ruling);
  }

  @Override
  public Ruling convertToEntityAttribute(String json) {
    return json == null ? null : Json.read(json, Ruling.class);
  }
}
