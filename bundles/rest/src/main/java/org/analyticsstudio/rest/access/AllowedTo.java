package org.analyticsstudio.rest.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.analyticsstudio.model.principal.Role;

/** Who may call a route: people of this role, and of those above it. Without it nobody may. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedTo {
  /** The least role that is enough. */
  Role value();
}
