package org.analyticsstudio.query.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.spi.plugin.Cancellation;

/** Gives queries their turns, for each data source apart. */
final class Admission {

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private volatile int maxWaiting;
  private volatile Duration patience;
  private final Map<DataSource, Gate> gates = new HashMap<>();

  Admission(int maxWaiting, Duration patience) {
    this.maxWaiting = maxWaiting;
    this.patience = patience;
  }

  /** Other limits; a queue that has formed keeps its length until it is empty. */
  void change(int newMaxWaiting, Duration newPatience) {
    maxWaiting = newMaxWaiting;
    patience = newPatience;
  }

  /**
   * Waits for a turn.
   *
   * @param slots how many queries may run at once; 0 means no limit
   * @return gives the turn back when closed
   * @throws org.analyticsstudio.model.problem.ProblemException 503 when too many wait, or it takes
   *     too long; 499 when cancelled
   */
  Turn enter(DataSource source, int slots, String person, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw RunProblems.cancelled().asException();
    }
    Gate gate;
    synchronized (gates) {
      gate =
          gates.computeIfAbsent(source, s -> new Gate(slots == 0 ? UNLIMITED : slots, maxWaiting));
      gate.expect();
    }
    boolean admitted = false;
    try {
      switch (gate.enter(person, patience, cancellation)) {
        case FULL -> throw RunProblems.queueFull().asException();
        case CANCELLED -> throw RunProblems.cancelled().asException();
        case ADMITTED -> admitted = true;
      }
      return new Turn(this, source, gate);
    } finally {
      if (!admitted) {
        forget(source, gate);
      }
    }
  }

  private void leave(DataSource source, Gate gate) {
    gate.leave();
    forget(source, gate);
  }

  /** A gate nobody uses is dropped: settings hold secrets and data sources come and go. */
  private void forget(DataSource source, Gate gate) {
    synchronized (gates) {
      if (gate.done()) {
        gates.remove(source, gate);
      }
    }
  }

  /** A turn that was given. */
  static final class Turn implements AutoCloseable {
    private final Admission admission;
    private final DataSource source;
    private final Gate gate;
    private boolean closed;

    private Turn(Admission admission, DataSource source, Gate gate) {
      this.admission = admission;
      this.source = source;
      this.gate = gate;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        admission.leave(source, gate);
      }
    }
  }
}
