package org.parley.platform;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.parley.shared.LocalizedText;

/** Completes the schemas: in answers with what is always there, in requests with the two ways of giving a text. */
final class Forms {
  private static final String GIVEN_TEXT = "GivenText";
  private static final String PREFIX = "#/components/schemas/";
  private static final String TEXT = LocalizedText.class.getSimpleName();

  private final Components common;
  private final AnsweredForms answered = new AnsweredForms();

  Forms(Components common) {
    this.common = common;
  }

  /** What a method answers. */
  void add(Method method) {
    answered.add(method);
  }

  /** A record that is answered, by the name of its class. */
  void add(String name) {
    try {
      answered.add(Class.forName(name, false, Forms.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no record of ours: " + name, e);
    }
  }

  void complete() {
    common.addSchema(GIVEN_TEXT, givenText());
    answered.always().forEach(this::require);
    Set<String> inAnswers = answered.always().keySet();
    Map.copyOf(common.getSchemas()).forEach((name, schema) -> {
      if (!inAnswers.contains(name) && schema.getProperties() != null) {
        schema.getProperties().forEach((field, value) -> Optional.of(value).filter(Forms::isText).ifPresent(text -> text.setRef(PREFIX + GIVEN_TEXT)));
      }
    });
  }

  /** Where a record names them itself, those; what was stored long ago may have fewer than what is stored today. */
  private void require(String name, Set<String> fields) {
    Schema schema = schema(name);
    if (schema.getRequired() == null && !fields.isEmpty()) {
      schema.setRequired(List.copyOf(fields));
    }
  }

  private Schema schema(String name) {
    return Optional.ofNullable(common.getSchemas().get(name)).orElseThrow(() -> new IllegalStateException("no schema is called " + name));
  }

  private static boolean isText(Schema schema) {
    return (PREFIX + TEXT).equals(schema.getRef());
  }

  private static Schema givenText() {
    return OASFactory.createSchema().description("By language tag, or a plain string, which is in the first language of the consultation.")
        .oneOf(List.of(OASFactory.createSchema().addType(Schema.SchemaType.STRING), OASFactory.createSchema().ref(TEXT)));
  }
}
