package org.analyticsstudio.api.jobs;

import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/** How long work reports where it stands. Cheap to call; safe for use by many threads. */
@ConsumerType
public interface Progress {

  /**
   * Reports where the work stands.
   *
   * @param fraction from 0 to 1
   * @param message what it is doing, for people
   */
  void report(double fraction, String message);

  /** Signalled when nobody wants the outcome any more. */
  Cancellation cancellation();

  /** A progress nobody watches and nobody cancels. */
  static Progress unwatched() {
    Cancellation never = new Cancellation();
    return new Progress() {
      @Override
      public void report(double fraction, String message) {}

      @Override
      public Cancellation cancellation() {
        return never;
      }
    };
  }
}
