package org.parley.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.parley.identity.Entrance;
import org.parley.shared.Carries;
import org.parley.shared.Listing;
import org.parley.shared.Once;
import org.parley.shared.Rejection.Kind;

/** An operation as it was read from its class, and what follows from the method that carries it out. */
final class DescribedOperation {
  private static final Set<PathItem.HttpMethod> WITH_BODY = EnumSet.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH);
  private static final Set<PathItem.HttpMethod> EDITS = EnumSet.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH);
  private static final String IN_CONSULTATION = "{c}";

  private final String path;
  private final PathItem.HttpMethod verb;
  private final Operation described;
  private final Method method;
  private final List<Parameter> parameters;

  DescribedOperation(String path, PathItem.HttpMethod verb, PathItem item, Operation described) {
    this.path = path;
    this.verb = verb;
    this.described = described;
    method = method(described.getOperationId());
    parameters = Stream.of(item.getParameters(), described.getParameters()).flatMap(some -> Optional.ofNullable(some).stream()).flatMap(List::stream).toList();
  }

  /** @param id the name of the class, an underscore and the name of the method, as the build is told to make it */
  private static Method method(String id) {
    int end = id.lastIndexOf('_');
    try {
      Class<?> resource = Class.forName(id.substring(0, end), false, DescribedOperation.class.getClassLoader());
      return Arrays.stream(resource.getDeclaredMethods()).filter(one -> one.getName().equals(id.substring(end + 1)) && Modifier.isPublic(one.getModifiers())).findFirst().orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no operation of ours: " + id, e);
    }
  }

  Operation described() {
    return described;
  }

  /** For whoever makes a client of it: {@code Ballots_prepare}. */
  String name() {
    return method.getDeclaringClass().getSimpleName().replaceAll("Resource$", "") + "_" + method.getName();
  }

  Method method() {
    return method;
  }

  boolean changes() {
    return verb != PathItem.HttpMethod.GET;
  }

  boolean isOnce() {
    return method.isAnnotationPresent(Once.class);
  }

  /** Whether one comes in there, with no proof yet. */
  boolean isEntrance() {
    return method.isAnnotationPresent(Entrance.class);
  }

  /** Whether it answers to whoever asks, signed in or not. */
  boolean isOpen() {
    return method.isAnnotationPresent(SecurityRequirements.class);
  }

  /** With which it answers, but for refusals: those that are named at the method, else what its result makes them. */
  Set<String> statuses() {
    Set<String> named = Stream.concat(Stream.of(method.getAnnotationsByType(APIResponseSchema.class)).map(APIResponseSchema::responseCode),
        Stream.of(method.getAnnotationsByType(APIResponse.class)).map(APIResponse::responseCode)).filter(status -> status.startsWith("2")).collect(Collectors.toSet());
    if (named.isEmpty()) {
      named.add(method.getReturnType() == void.class ? "204" : "200");
    }
    return named;
  }

  /** Those that an answer carries which is no refusal. */
  Set<String> headers() {
    Set<String> names = new LinkedHashSet<>();
    Optional.ofNullable(method.getAnnotation(Carries.class)).ifPresent(carries -> names.addAll(List.of(carries.value())));
    if (pages()) {
      names.add(HttpHeaders.LINK);
    }
    return names;
  }

  private boolean pages() {
    return method.getReturnType() == Listing.class && takes(Parameter.In.QUERY, "after");
  }

  private boolean takes(Parameter.In where, String name) {
    return parameters.stream().anyMatch(parameter -> parameter.getIn() == where && name.equals(parameter.getName()));
  }

  private boolean takes(Parameter.In where) {
    return parameters.stream().anyMatch(parameter -> parameter.getIn() == where);
  }

  private boolean requiresVersion() {
    return parameters.stream().anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()) && Boolean.TRUE.equals(parameter.getRequired()));
  }

  /** Those that come from outside the method, with what its own annotations add. */
  Set<Kind> refusals() {
    Set<Kind> kinds = EnumSet.of(Kind.MALFORMED, Kind.NOT_SIGNED_IN, Kind.FAILURE, Kind.BUSY);
    add(kinds, changes() || !isOpen(), Kind.NOT_PERMITTED);
    add(kinds, takes(Parameter.In.PATH), Kind.UNKNOWN);
    add(kinds, isOnce() || EDITS.contains(verb) || changes() && path.contains(IN_CONSULTATION), Kind.RULE);
    add(kinds, takes(Parameter.In.HEADER, HttpHeaders.IF_MATCH), Kind.STALE);
    add(kinds, requiresVersion(), Kind.PRECONDITION_MISSING);
    add(kinds, WITH_BODY.contains(verb), Kind.TOO_LARGE, Kind.MEDIA_TYPE, Kind.INVALID);
    add(kinds, takes(Parameter.In.QUERY), Kind.INVALID);
    add(kinds, changes() && !isEntrance(), Kind.RATE);
    kinds.addAll(named());
    return kinds;
  }

  private static void add(Set<Kind> kinds, boolean apply, Kind... some) {
    if (apply) {
      kinds.addAll(List.of(some));
    }
  }

  private List<Kind> named() {
    return Arrays.stream(Kind.values()).filter(kind -> described.getResponses().hasAPIResponse(String.valueOf(Problems.status(kind)))).toList();
  }
}
