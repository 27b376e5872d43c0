package org.analyticsstudio.security.component;

/** The settings of {@code org.analyticsstudio.security.cfg}. */
public @interface SecurityConfiguration {

  /** {@code session.idle-days}: after how many days away one must sign in again. */
  int session_idle$_$days() default 14;

  /** {@code session.max-days}: after how many days one must sign in again in any case. */
  int session_max$_$days() default 90;
}
