package org.parley.journey.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every address that the API answers, read from the classes themselves: {@code POST /api/consultations/{c}/rounds}. */
public final class Endpoints {
  private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private static final List<String> NOTHING = List.of();
  /** What each feature of the server answers by itself. */
  private static final Map<String, List<String>> ANSWERED_BY = Map.ofEntries(Map.entry("servlet", NOTHING), Map.entry("cdi", NOTHING),
      Map.entry("restfulWS", NOTHING), Map.entry("beanValidation", NOTHING), Map.entry("enterpriseBeansLite", NOTHING), Map.entry("persistence", NOTHING),
      Map.entry("jdbc", NOTHING), Map.entry("concurrent", NOTHING), Map.entry("websocket", NOTHING), Map.entry("mpConfig", NOTHING),
      Map.entry("mpHealth", List.of("GET /health", "GET /health/ready", "GET /health/live", "GET /health/started")),
      Map.entry("mpOpenAPI", List.of("GET /openapi", "GET /openapi/ui/")), Map.entry("mpTelemetry", NOTHING));

  private Endpoints() {}

  public static SortedSet<String> all() {
    return those(method -> true);
  }

  /** Those whose method has that annotation. */
  public static SortedSet<String> annotated(Class<? extends Annotation> annotation) {
    return those(method -> method.isAnnotatedWith(annotation));
  }

  private static SortedSet<String> those(Predicate<JavaMethod> which) {
    SortedSet<String> endpoints = new TreeSet<>();
    new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley").stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .forEach(type -> type.getMethods().stream().filter(which).forEach(method -> endpoint(type, method).ifPresent(endpoints::add)));
    return endpoints;
  }

  /** Every address that is answered beside the API: by servlets, over sockets, and by the server itself. */
  public static SortedSet<String> beside() {
    SortedSet<String> endpoints = new TreeSet<>();
    new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley").forEach(type -> {
      type.tryGetAnnotationOfType(WebServlet.class).ifPresent(servlet -> List.of(servlet.value()).forEach(path -> endpoints.add("GET " + path)));
      type.tryGetAnnotationOfType(ServerEndpoint.class).ifPresent(socket -> endpoints.add("WS " + socket.value()));
    });
    features().forEach(feature -> endpoints.addAll(ANSWERED_BY.get(feature)));
    return endpoints;
  }

  /** @throws AssertionError for one of which it is not known here what it answers */
  private static List<String> features() {
    try {
      List<String> features = Pattern.compile("<feature>(\\w+)</feature>").matcher(Files.readString(java.nio.file.Path.of("liberty/server.xml"))).results()
          .map(found -> found.group(1)).toList();
      features.stream().filter(feature -> !ANSWERED_BY.containsKey(feature)).findFirst().ifPresent(feature -> {
        throw new AssertionError("which addresses does the feature " + feature + " answer by itself?");
      });
      return features;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> endpoint(JavaClass type, JavaMethod method) {
    return METHODS.stream().filter(method::isAnnotatedWith).findFirst().map(verb -> verb.getSimpleName() + " /api/"
        + trim(type.getAnnotationOfType(Path.class))
        + method.tryGetAnnotationOfType(Path.class).map(path -> "/" + trim(path)).orElse(""));
  }

  private static String trim(Path path) {
    return path.value().replaceAll("^/|/$", "");
  }
}
