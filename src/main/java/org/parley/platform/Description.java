package org.parley.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.parley.shared.DescribedForm;
import org.parley.shared.Rejection;

/**
 * Adds to the description of the interface what all its operations have in common, so that no resource has to say it: how to prove who one
 * is, the refusals and their form, the headers. The build calls it (pom.xml) when it has read the classes.
 */
public class Description implements OASFilter {
  private static final String KEY = "Idempotency-Key";
  private static final String TOKEN = "token";
  private static final String SESSION = "session";
  private static final String PROOF = "csrf";
  private static final String LINK = "Link";
  private static final int FIRST_REFUSAL = 400;

  /** What refers to another schema is as that one is, whatever its class looks like; what may be absent is left out and never null. */
  @Override
  public Schema filterSchema(Schema schema) {
    Optional<Schema> other = Optional.ofNullable(schema.getAnyOf()).stream().flatMap(List::stream).filter(one -> one.getRef() != null).findFirst();
    if (schema.getRef() != null || other.isPresent()) {
      return OASFactory.createSchema().ref(other.orElse(schema).getRef());
    }
    if (schema.getType() != null) {
      schema.removeType(Schema.SchemaType.NULL);
    }
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI described) {
    Components common = described.getComponents();
    proofs().forEach(common::addSecurityScheme);
    headers().forEach(common::addHeader);
    common.addParameter(KEY, key());
    for (Rejection.Kind kind : Rejection.Kind.values()) {
      common.addResponse(kind.name(), refusal(kind));
    }
    Forms forms = new Forms(common);
    described.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
      if (operation.hasExtension(DescribedForm.EXTENSION)) {
        forms.add(operation.getExtension(DescribedForm.EXTENSION).toString());
        operation.removeExtension(DescribedForm.EXTENSION);
      } else {
        DescribedOperation ours = new DescribedOperation(path, verb, item, operation);
        forms.add(ours.method());
        complete(ours);
      }
    }));
    forms.complete();
  }

  private static Map<String, SecurityScheme> proofs() {
    Map<String, SecurityScheme> proofs = new LinkedHashMap<>();
    proofs.put(TOKEN, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
        .description("For programs: the token that POST /api/tokens gives."));
    proofs.put(SESSION, OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("__Host-parley")
        .description("For browsers: the cookie that signing in sets; on plain HTTP it is called parley-session."));
    proofs.put(PROOF, OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.HEADER).name("X-CSRF-Token")
        .description("Beside the cookie with every change: what stands as csrf in the answer to signing in and in GET /api/me."));
    return proofs;
  }

  private static Map<String, Header> headers() {
    Map<String, Header> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, header("The version, for If-Match: version 3 is \"3\"."));
    headers.put(HttpHeaders.LOCATION, header("Where what was made is read."));
    headers.put(HttpHeaders.RETRY_AFTER, header("Seconds until it is worth trying again."));
    headers.put(HttpHeaders.WWW_AUTHENTICATE, header("Bearer."));
    headers.put(LINK, header("With rel=\"next\" the next page, as long as there is one."));
    return headers;
  }

  private static Header header(String words) {
    return OASFactory.createHeader().description(words).schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Parameter key() {
    return OASFactory.createParameter().name(KEY).in(Parameter.In.HEADER).required(false).schema(text().pattern("^[!-~]{1,200}$"))
        .description("New for each request. The same key with the same request gives the first answer again, for 24 hours.");
  }

  private static APIResponse refusal(Rejection.Kind kind) {
    Content content = OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE,
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Refusal")));
    APIResponse refusal = OASFactory.createAPIResponse().description(words(kind)).content(content);
    switch (kind) {
      case RULE, RATE, BUSY -> refusal.addHeader(HttpHeaders.RETRY_AFTER, OASFactory.createHeader().ref(HttpHeaders.RETRY_AFTER));
      case NOT_SIGNED_IN -> refusal.addHeader(HttpHeaders.WWW_AUTHENTICATE, OASFactory.createHeader().ref(HttpHeaders.WWW_AUTHENTICATE));
      default -> { }
    }
    return refusal;
  }

  private static String words(Rejection.Kind kind) {
    return switch (kind) {
      case MALFORMED -> "The request cannot be read.";
      case NOT_SIGNED_IN -> "Nobody is signed in, or the proof of it is over.";
      case NOT_PERMITTED -> "The caller's role does not carry it, or the proof against forged requests is missing.";
      case UNKNOWN -> "There is no such thing, or the caller may not know of it.";
      case RULE -> "The rules do not allow it at this moment, or the same Idempotency-Key is at work (then with Retry-After).";
      case STALE -> "Another version is current by now.";
      case TOO_LARGE -> "The body is too large.";
      case MEDIA_TYPE -> "The body is of another media type.";
      case INVALID -> "Fields at fault are named in errors; or the Idempotency-Key came with another request before.";
      case PRECONDITION_MISSING -> "If-Match is required.";
      case RATE -> "Too many in too short a time.";
      case FAILURE -> "A fault of the server.";
      case BUSY -> "Not to be had at this moment; nothing was changed.";
    };
  }

  private static void complete(DescribedOperation operation) {
    Set<Rejection.Kind> refusals = operation.refusals();
    settle(answers(operation), operation.statuses());
    refusals.forEach(kind -> answers(operation).addAPIResponse(String.valueOf(Problems.status(kind)),
        OASFactory.createAPIResponse().ref(kind.name())));
    carry(operation);
    operation.described().setSecurity(proofs(operation));
    if (operation.isOnce()) {
      operation.described().addParameter(OASFactory.createParameter().ref(KEY));
    }
    operation.described().setOperationId(operation.name());
  }

  /** A status that a class seems to have by its result, and has not by its words, goes; and the other way about. */
  private static void settle(APIResponses answers, Set<String> statuses) {
    List.copyOf(answers.getAPIResponses().keySet()).stream().filter(status -> !statuses.contains(status)).forEach(answers::removeAPIResponse);
    statuses.stream().filter(status -> !answers.hasAPIResponse(status)).forEach(status -> answers.addAPIResponse(status, OASFactory.createAPIResponse()));
    answers.getAPIResponses().forEach((status, answer) -> answer.description(Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase()));
  }

  private static APIResponses answers(DescribedOperation operation) {
    return operation.described().getResponses();
  }

  private static boolean isRefusal(String status) {
    return Integer.parseInt(status) >= FIRST_REFUSAL;
  }

  /** Also a second status, as of what was there already, has the body and the headers that the first has. */
  private static void carry(DescribedOperation operation) {
    List<APIResponse> given = answers(operation).getAPIResponses().entrySet().stream()
        .filter(answer -> !isRefusal(answer.getKey())).map(Map.Entry::getValue).toList();
    Optional<Content> content = given.stream().map(APIResponse::getContent).filter(Description::isOfAClass).findFirst();
    for (APIResponse answer : given) {
      content.ifPresent(answer::setContent);
      operation.headers().forEach(name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
    }
  }

  private static boolean isOfAClass(Content content) {
    return content != null && content.getMediaTypes().values().stream().allMatch(type -> type.getSchema() != null && type.getSchema().getRef() != null);
  }

  private static List<SecurityRequirement> proofs(DescribedOperation operation) {
    List<SecurityRequirement> ways = new ArrayList<>();
    if (operation.isOpen()) {
      ways.add(OASFactory.createSecurityRequirement());
    }
    if (!operation.isEntrance()) {
      ways.add(OASFactory.createSecurityRequirement().addScheme(TOKEN));
      SecurityRequirement cookie = OASFactory.createSecurityRequirement().addScheme(SESSION);
      ways.add(operation.changes() ? cookie.addScheme(PROOF) : cookie);
    }
    return ways;
  }
}
