package org.analyticsstudio.chat.candidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.ValueMapping;
import org.jspecify.annotations.Nullable;

/** One reading of a span of tokens. The lower its cost, the better. */
public sealed interface Atom {

  /** Index of the first token. */
  int start();

  /** Index after the last token. */
  int end();

  /** How far-fetched the reading is. */
  double cost();

  /** Whether it is a function word that can do this. */
  default boolean is(Term term) {
    return false;
  }

  /** A function word or analytic term, with all it can do. */
  record Function(int start, int end, double cost, Set<Term> terms) implements Atom {
    @Override
    public boolean is(Term term) {
      return terms.contains(term);
    }
  }

  /** A measure; several when the words do not tell them apart. */
  record OfMeasure(int start, int end, double cost, List<Measure> options) implements Atom {}

  /**
   * A dimension; several when the words do not tell them apart.
   *
   * @param options the dimensions
   * @param entity the kind of things meant, when it is one
   * @param modifier whether the words only describe, so that they mean nothing alone
   */
  record OfDimension(
      int start,
      int end,
      double cost,
      List<Dimension> options,
      Meaning.@Nullable OfEntity entity,
      boolean modifier)
      implements Atom {}

  /** A value; several when more than one dimension has it. */
  record OfValue(int start, int end, double cost, List<Meaning.OfValue> options) implements Atom {}

  /** A phrase of the business that stands for conditions. */
  record OfMapping(int start, int end, double cost, ValueMapping mapping) implements Atom {}

  /** The rows of the dataset. */
  record OfRows(int start, int end, double cost) implements Atom {}

  /** A number. */
  record OfNumber(int start, int end, double cost, BigDecimal number, boolean percent)
      implements Atom {}

  /** A span of time. */
  record OfTime(int start, int end, double cost, Period period) implements Atom {}

  /** Text in quotation marks. */
  record Quoted(int start, int end, double cost, String text) implements Atom {}

  /** A word that nothing is known about. */
  record Unknown(int start, int end, double cost) implements Atom {}
}
