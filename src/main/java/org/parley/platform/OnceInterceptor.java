package org.parley.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parley.identity.CurrentCaller;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.Keeper;
import org.parley.shared.Once;
import org.parley.shared.Rejection;
import org.parley.shared.Trouble;

/**
 * Carries a request with an {@code Idempotency-Key} out once. The answer is kept in the transaction of the change: after a crash
 * either both are there or neither. A refused request changed nothing, keeps nothing, and is looked at anew when it comes again.
 */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);
  /** Keys at work on this node; on another node the unique key of the table makes the second one wait and then repeat the first answer. */
  private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

  @Inject
  private transient HttpServletRequest request;
  @Inject
  private transient RequestBody.Received received;
  @Inject
  private transient CurrentCaller caller;
  @Inject
  private transient KeptAnswers answers;
  @Inject
  private transient Keeper keeper;
  @Inject
  private transient UserTransaction transaction;

  /** What is kept of an answer. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** The same key came with another request. */
  static final class KeyReused extends Rejection {
    private static final long serialVersionUID = 1L;

    KeyReused() {
      super(Kind.INVALID, "idempotency-key-reused");
    }
  }

  @AroundInvoke
  public Object once(InvocationContext invocation) throws Exception {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return invocation.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw new Invalid("Idempotency-Key", "idempotency-key");
    }
    String secret = caller.get().person().map(person -> person.value()).orElse("public") + " " + key;
    String fingerprint = fingerprint(secret);
    if (!AT_WORK.add(secret)) {
      throw BadRequest.retryAfter(Rejection.Kind.RULE, "still-running", 1);
    }
    try {
      if (invocation.getMethod().getAnnotation(Once.class).keptByFacade()) {
        return handOn(invocation, secret, fingerprint);
      }
      repeatIfAnswered(secret, fingerprint);
      return carryOut(invocation, secret, fingerprint);
    } finally {
      AT_WORK.remove(secret);
    }
  }

  /** With the secret in it: a body may hold a password, and a plain hash of that would be easy to try out. */
  private String fingerprint(String secret) {
    String what = secret + "\n" + request.getMethod() + " " + request.getRequestURI() + "?" + Optional.ofNullable(request.getQueryString()).orElse("") + "\n"
        + HexFormat.of().formatHex(received.digest());
    return HexFormat.of().formatHex(KeptAnswer.digest(what.getBytes(StandardCharsets.UTF_8)));
  }

  private void repeatIfAnswered(String secret, String fingerprint) {
    answers.find(secret).ifPresent(kept -> {
      if (!kept.answers(fingerprint)) {
        throw new KeyReused();
      }
      throw new Answered(response(Json.read(kept.open(secret), Answer.class)));
    });
  }

  /** This node, or another that was quicker, may have an answer; a database that has just kept this one waiting is not asked. */
  private void repeatIfAnsweredMeanwhile(String secret, String fingerprint, Exception failure) {
    Trouble trouble = Trouble.of(failure);
    if (trouble != Trouble.AWAY && trouble != Trouble.WAITED) {
      repeatIfAnswered(secret, fingerprint);
    }
  }

  private Object carryOut(InvocationContext invocation, String secret, String fingerprint) throws Exception {
    transaction.begin();
    try {
      Object result = invocation.proceed();
      answers.keep(secret, fingerprint, Json.write(answer(result)));
      transaction.commit();
      return result;
    } catch (Exception e) {
      rollBack();
      repeatIfAnsweredMeanwhile(secret, fingerprint, e);
      throw e;
    }
  }

  /**
   * The facade's transaction takes the answer in. What comes most often is hardly ever asked again, so it is tried first: where there is an
   * answer already, its key makes the commit fail, or something has been refused since; then that answer is looked for.
   */
  private Object handOn(InvocationContext invocation, String secret, String fingerprint) throws Exception {
    KeptAnswers kept = answers;
    keeper.keepBy(response -> kept.keep(secret, fingerprint, Json.write(answer(response))));
    try {
      return invocation.proceed();
    } catch (Exception e) {
      repeatIfAnsweredMeanwhile(secret, fingerprint, e);
      throw e;
    }
  }

  private void rollBack() throws SystemException {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  private static Answer answer(Object result) {
    if (result == null) {
      return new Answer(Response.Status.NO_CONTENT.getStatusCode(), Map.of(), null);
    }
    if (!(result instanceof Response response)) {
      return new Answer(Response.Status.OK.getStatusCode(), Map.of(), Json.write(result));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    KEPT_HEADERS.forEach(name -> Optional.ofNullable(response.getHeaderString(name)).ifPresent(value -> headers.put(name, value)));
    return new Answer(response.getStatus(), headers, response.hasEntity() ? Json.write(response.getEntity()) : null);
  }

  private static Response response(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    if (answer.body() != null) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
    }
    return response.build();
  }
}
