package org.analyticsstudio.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the OpenAPI document says of a route beyond what its method says itself. The name of the
 * method is the {@code operationId}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** What it does, in a sentence. */
  String value();

  /** The status of success. A response filter sets it. */
  int status() default 200;

  /** The type of the body, when the method returns it within a {@code Response}. */
  Class<?> body() default Void.class;

  /** Whether {@code Prefer: respond-async} makes it answer 202 and a job. */
  boolean async() default false;

  /** Media types of a body that is not JSON. */
  String[] produces() default {};
}
