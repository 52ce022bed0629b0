package org.parley.shared;

import java.util.List;
import java.util.Map;

/** A request that reads well but whose content cannot be taken, with the fields at fault: 422. */
public final class Invalid extends Rejection {
  private static final long serialVersionUID = 1L;
  private final transient List<FieldError> errors;

  public Invalid(List<FieldError> errors) {
    super(Kind.INVALID, "invalid");
    this.errors = List.copyOf(errors);
  }

  public Invalid(String field, String code) {
    this(List.of(new FieldError(field, code)));
  }

  public Invalid(String field, String code, Map<String, Object> params) {
    this(List.of(new FieldError(field, code, params)));
  }

  @Override
  public List<FieldError> errors() {
    return errors;
  }
}
