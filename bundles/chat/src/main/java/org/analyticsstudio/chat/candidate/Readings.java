package org.analyticsstudio.chat.candidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins candidates to whole readings of a question, the least far-fetched first. */
public final class Readings {
  private final int most;

  /** At most so many readings of a question. */
  public Readings(int most) {
    this.most = most;
  }

  /**
   * A reading of all tokens.
   *
   * @param atoms in order, without gaps
   * @param cost the sum of their costs
   */
  public record Reading(List<Atom> atoms, double cost) {

    /** The words nothing is known about. */
    public List<Atom> unknown() {
      return atoms.stream().filter(a -> a instanceof Atom.Unknown).toList();
    }
  }

  private record Step(@Nullable Step before, @Nullable Atom atom, double cost) {}

  /** The best readings; each node of the lattice keeps only its best ways in. */
  public List<Reading> best(List<List<Atom>> candidates) {
    int length = candidates.size();
    List<List<Step>> ways = new ArrayList<>();
    for (int i = 0; i <= length; i++) {
      ways.add(new ArrayList<>());
    }
    ways.get(0).add(new Step(null, null, 0));
    for (int i = 0; i < length; i++) {
      List<Step> here = cut(ways.get(i));
      for (Atom atom : candidates.get(i)) {
        for (Step step : here) {
          ways.get(atom.end()).add(new Step(step, atom, step.cost() + atom.cost()));
        }
      }
    }
    return cut(ways.get(length)).stream().map(Readings::reading).toList();
  }

  private List<Step> cut(List<Step> steps) {
    return steps.stream().sorted(Comparator.comparingDouble(Step::cost)).limit(most).toList();
  }

  private static Reading reading(Step last) {
    List<Atom> atoms = new ArrayList<>();
    for (Step step = last; step != null; step = step.before()) {
      if (step.atom() != null) {
        atoms.add(step.atom());
      }
    }
    Collections.reverse(atoms);
    return new Reading(List.copyOf(atoms), last.cost());
  }
}
