package org.parley.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as RFC 9457 wants it, in the caller's language.
 *
 * @param code stable; clients may rely on it
 * @param errors the fields at fault; left out where there are none
 * @param current for 412: the version that is current
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Refusal", requiredProperties = {"type", "title", "status", "code"})
public record Problem(String type, String title, int status, String detail, String code, List<FieldProblem> errors, Long current) {
  /** @param field path in the request body @param detail in words */
  public record FieldProblem(String field, String code, String detail) {}
}
