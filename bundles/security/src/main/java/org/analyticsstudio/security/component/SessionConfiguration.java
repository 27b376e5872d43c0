package org.analyticsstudio.security.component;

/** The settings of {@code conf/sessions.cfg}. */
public @interface SessionConfiguration {

  /** {@code idle-days}: after how many days away one must sign in again. */
  int idle$_$days() default 14;

  /** {@code max-days}: after how many days one must sign in again in any case. */
  int max$_$days() default 90;
}
