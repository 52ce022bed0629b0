package org.parley.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.parley.shared.Listing;

/**
 * The records of which answers are made, by the names that their schemas have, with the fields that are always there: all but the optional
 * ones, because absent values are left out when they are written ({@link org.parley.shared.Json}).
 */
final class AnsweredForms {
  private static final Set<Class<?>> LEFT_OUT_AT_TIMES = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

  private final Map<String, Set<String>> always = new TreeMap<>();

  /** Takes up what is written for this type, and all that is in it. */
  void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == Listing.class) {
        always.put("Listing" + name((Class<?>) generic.getActualTypeArguments()[0]), Set.of("items"));
      }
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
    } else if (type instanceof Class<?> form && form.isRecord() && !isWrittenAsOneValue(form) && !always.containsKey(name(form))) {
      always.put(name(form), written(form).filter(component -> !LEFT_OUT_AT_TIMES.contains(component.getType())).map(RecordComponent::getName)
          .collect(Collectors.toCollection(TreeSet::new)));
      written(form).map(RecordComponent::getGenericType).forEach(this::add);
    }
  }

  /** Takes up what a method answers. */
  void add(Method method) {
    add(method.getGenericReturnType());
    Arrays.stream(method.getAnnotationsByType(APIResponseSchema.class)).map(APIResponseSchema::value).forEach(this::add);
  }

  Map<String, Set<String>> always() {
    return Collections.unmodifiableMap(always);
  }

  private static String name(Class<?> form) {
    return described(form).map(Schema::name).filter(name -> !name.isEmpty()).orElse(form.getSimpleName());
  }

  private static Optional<Schema> described(Class<?> form) {
    return Optional.ofNullable(form.getAnnotation(Schema.class));
  }

  private static boolean isWrittenAsOneValue(Class<?> form) {
    return written(form).findAny().isEmpty();
  }

  private static Stream<RecordComponent> written(Class<?> form) {
    return Arrays.stream(form.getRecordComponents()).filter(component -> !isHidden(component.getAccessor()))
        .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class) ? written(component.getType()) : Stream.of(component));
  }

  private static boolean isHidden(Method accessor) {
    return accessor.isAnnotationPresent(JsonIgnore.class) || Optional.ofNullable(accessor.getAnnotation(Schema.class)).map(Schema::hidden).orElse(false);
  }
}
