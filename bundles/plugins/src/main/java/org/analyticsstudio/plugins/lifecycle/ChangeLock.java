package org.analyticsstudio.plugins.lifecycle;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one change be made at a time, in the order in which they are asked for. */
final class ChangeLock {

  private final ReentrantLock change = new ReentrantLock(true);

  /** Makes a change while no other is made. */
  <T> T alone(Supplier<T> work) {
    change.lock();
    try {
      return work.get();
    } finally {
      change.unlock();
    }
  }
}
