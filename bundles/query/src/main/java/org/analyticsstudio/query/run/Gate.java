package org.analyticsstudio.query.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Lets a fixed number of queries in at once. The others wait, and people take turns: who sends many
 * queries does not keep out who sends one.
 */
final class Gate {

  private final int slots;
  private final int maxWaiting;
  private final Map<String, Deque<Waiter>> waiting = new LinkedHashMap<>();
  private int inside;
  private int waitingCount;
  private int users;

  Gate(int slots, int maxWaiting) {
    this.slots = slots;
    this.maxWaiting = maxWaiting;
  }

  /** Waits for a turn. Whoever gets one gives it back with {@link #leave}. */
  Entry enter(String person, Duration patience, Cancellation cancellation) {
    Waiter waiter = new Waiter();
    synchronized (this) {
      if (inside < slots) {
        inside++;
        return Entry.ADMITTED;
      }
      if (waitingCount >= maxWaiting) {
        return Entry.FULL;
      }
      waitingCount++;
      waiting.computeIfAbsent(person, p -> new ArrayDeque<>()).addLast(waiter);
    }
    try (Cancellation.Registration registration =
        cancellation.onCancel(() -> decide(person, waiter, Entry.CANCELLED))) {
      return await(person, waiter, patience);
    }
  }

  private synchronized Entry await(String person, Waiter waiter, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (waiter.outcome == null) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        decide(person, waiter, Entry.FULL);
        break;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        decide(person, waiter, Entry.CANCELLED);
        Thread.currentThread().interrupt();
      }
    }
    return waiter.outcome == null ? Entry.FULL : waiter.outcome;
  }

  /** Gives a turn back: to the first who waits of the next person. */
  synchronized void leave() {
    Iterator<Map.Entry<String, Deque<Waiter>>> people = waiting.entrySet().iterator();
    if (!people.hasNext()) {
      inside--;
      return;
    }
    Map.Entry<String, Deque<Waiter>> next = people.next();
    String person = next.getKey();
    Deque<Waiter> queue = next.getValue();
    people.remove();
    Waiter waiter = queue.removeFirst();
    if (!queue.isEmpty()) {
      waiting.put(person, queue);
    }
    waitingCount--;
    waiter.outcome = Entry.ADMITTED;
    notifyAll();
  }

  private synchronized void decide(String person, Waiter waiter, Entry outcome) {
    if (waiter.outcome != null) {
      return;
    }
    waiter.outcome = outcome;
    waitingCount--;
    Deque<Waiter> queue = waiting.get(person);
    if (queue != null) {
      queue.remove(waiter);
      if (queue.isEmpty()) {
        waiting.remove(person);
      }
    }
    notifyAll();
  }

  synchronized int waiting() {
    return waitingCount;
  }

  /** Somebody is about to ask for a turn. */
  synchronized void expect() {
    users++;
  }

  /**
   * Somebody who was expected has left, or was not let in.
   *
   * @return whether nobody uses this gate any more
   */
  synchronized boolean done() {
    users--;
    return users == 0;
  }

  /** How asking for a turn ended. */
  enum Entry {
    ADMITTED,
    FULL,
    CANCELLED
  }

  private static final class Waiter {
    private @Nullable Entry outcome;
  }
}
