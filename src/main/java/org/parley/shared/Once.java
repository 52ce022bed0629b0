package org.parley.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method for POST: a request with an {@code Idempotency-Key} is carried out once, and the same key with the same
 * body gets the first answer again, byte for byte. Every POST of a signed-in caller carries this; an architecture test sees to it.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {
  /** Whether the method hands {@link Keeper#keep()} on to a facade that opens the transaction of the change itself. */
  @Nonbinding
  boolean keptByFacade() default false;
}
