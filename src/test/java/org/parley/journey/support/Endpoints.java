package org.parley.journey.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every address that the API answers, read from the classes themselves: {@code POST /api/consultations/{c}/rounds}. */
public final class Endpoints {
  private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

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

  private static Optional<String> endpoint(JavaClass type, JavaMethod method) {
    return METHODS.stream().filter(method::isAnnotatedWith).findFirst().map(verb -> verb.getSimpleName() + " /api/"
        + trim(type.getAnnotationOfType(Path.class))
        + method.tryGetAnnotationOfType(Path.class).map(path -> "/" + trim(path)).orElse(""));
  }

  private static String trim(Path path) {
    return path.value().replaceAll("^/|/$", "");
  }
}
