package org.analyticsstudio.chat.assemble;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;

/** Decides what a count of a noun is: of rows, of different values, or a sum. */
final class Counts {
  private final Vocabulary vocabulary;

  Counts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Measure single(Phrase.Measured said) {
    if (said.options().size() > 1) {
      String names = String.join(", ", said.options().stream().map(Measure::label).toList());
      throw Undecided.unclear("Several measures are called alike: " + names + ".");
    }
    return said.options().get(0);
  }

  /** {@code how many <measure>}: a sum, unless it is money or fractions. */
  Target howMany(Phrase.Measured said, Measure measure, boolean distinct) {
    Target target = Target.of(said.span(), measure, Aggregation.SUM);
    if (distinct
        || !target.additive()
        || measure.format() != null && !measure.format().equals("number")) {
      throw Undecided.unclear(
          "It is not clear what to count: "
              + measure.label()
              + " is a number that can be added up.");
    }
    return target;
  }

  /** A number of people is a number, not so many different values. */
  void checkCountable(Atom.OfDimension of) {
    for (Dimension dimension : of.entity() == null ? of.options() : List.<Dimension>of()) {
      boolean measured =
          vocabulary.measures().stream().anyMatch(m -> m.column().equals(dimension.column()));
      if (measured) {
        throw Undecided.unclear(
            "It is not clear whether to add up “"
                + dimension.label()
                + "” or to count its different values.");
      }
    }
  }

  /** The different things of a kind. */
  Target of(Phrase.Span span, Atom.OfDimension of, Phrase said, Sentence sentence) {
    Meaning.OfEntity entity = of.entity();
    Dimension dimension = entity == null ? sentence.meant(of.options()) : entity.counted();
    if (dimension.type() == ColumnType.DECIMAL || dimension.type() == ColumnType.DOUBLE) {
      throw Undecided.misfit("“" + dimension.label() + "” is not a thing to count.", said);
    }
    return Target.count(span, dimension);
  }

  /** {@code how many returns}, where a dimension says yes or no: those of which it is so. */
  Optional<Phrase.Test> saidOfRows(Phrase.Thing said) {
    if (said.of().entity() != null || said.of().options().size() != 1) {
      return Optional.empty();
    }
    Dimension dimension = said.of().options().get(0);
    return vocabulary
        .flag(dimension)
        .map(
            flag ->
                new Phrase.Test(
                    said.span(), dimension, Operator.EQUALS, List.of(flag.yes()), false));
  }

  /** The rows. */
  Target rows(Phrase said) {
    Measure rows =
        vocabulary
            .rowCount()
            .orElseThrow(() -> Undecided.misfit("Rows cannot be counted here.", said));
    return Target.of(said.span(), rows, Aggregation.COUNT);
  }
}
