package org.parley.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.parley.shared.LocalizedText;

@Entity
@Table(name = "principle")
class Principle {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  private String code;
  private LocalizedText title;
  private LocalizedText text;
  private String dimensions;
  /** Place in the framework, from 1. */
  private int place;

  protected Principle() {}

  Principle(String id, String consultationId, String code, LocalizedText title, LocalizedText text, List<String> dimensions, int place) {
    this.id = id;
    this.consultationId = consultationId;
    this.code = code;
    this.title = title;
    this.text = text;
    this.dimensions = String.join(",", dimensions);
    this.place = place;
  }

  PrincipleView view() {
    return new PrincipleView(id, code, title, text, dimensions.isEmpty() ? List.of() : List.of(dimensions.split(",")));
  }
}
