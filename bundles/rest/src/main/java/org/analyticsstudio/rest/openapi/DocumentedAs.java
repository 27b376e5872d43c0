package org.analyticsstudio.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The type that JSON of any shape should have; whoever takes it in checks it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface DocumentedAs {
  /** The type. */
  Class<?> value();

  /** Whether it is a list of that type. */
  boolean list() default false;
}
