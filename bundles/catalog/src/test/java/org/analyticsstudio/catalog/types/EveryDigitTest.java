package org.analyticsstudio.catalog.types;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.analyticsstudio.model.schema.ColumnType;

/** Whatever numbers a column holds: its type keeps every digit, or it stays text. */
class EveryDigitTest {

  @Provide
  Arbitrary<List<BigDecimal>> numbers() {
    Arbitrary<BigInteger> digits =
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(24).negate(), BigInteger.TEN.pow(24));
    Arbitrary<Integer> scales = Arbitraries.integers().between(0, 20);
    return Combinators.combine(digits, scales)
        .as(BigDecimal::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Boolean> commas() {
    return Arbitraries.of(true, false);
  }

  @Property(tries = 500)
  void plainNumbersComeBackToTheLastDigit(@ForAll("numbers") List<BigDecimal> numbers) {
    List<String> cells = numbers.stream().map(BigDecimal::toPlainString).toList();
    keepsEveryDigit(decide(cells, '.'), cells, numbers);
  }

  @Property(tries = 300)
  void numbersWithDecimalCommasAndPercentsToo(
      @ForAll("numbers") List<BigDecimal> numbers, @ForAll("commas") boolean percent) {
    List<String> cells =
        numbers.stream()
            .map(n -> n.toPlainString().replace('.', ',') + (percent ? " %" : " €"))
            .toList();
    List<BigDecimal> values = numbers.stream().map(n -> percent ? n.movePointLeft(2) : n).toList();

    keepsEveryDigit(decide(cells, ','), cells, values);
  }

  private static void keepsEveryDigit(
      TypedColumn typed, List<String> cells, List<BigDecimal> numbers) {
    int whole =
        numbers.stream().mapToInt(n -> Math.max(n.precision() - n.scale(), 1)).max().orElse(1);
    int scale = numbers.stream().mapToInt(n -> Math.max(n.scale(), 0)).max().orElse(0);
    if (typed.type() == ColumnType.TEXT) {
      assertThat(whole + scale).isGreaterThan(TypedColumn.MAX_PRECISION - 2);
      return;
    }
    assertThat(typed.type()).isIn(ColumnType.INTEGER, ColumnType.DECIMAL);
    assertThat(typed.precision()).isBetween(whole + scale, TypedColumn.MAX_PRECISION);
    assertThat(typed.scale()).isGreaterThanOrEqualTo(scale);
    CanonicalCell cell = new CanonicalCell();
    for (int i = 0; i < cells.size(); i++) {
      byte[] text = cells.get(i).getBytes(UTF_8);
      String spelled = new String(cell.spell(typed, text, 0, text.length).orElseThrow(), UTF_8);
      assertThat(new BigDecimal(spelled)).as(cells.get(i)).isEqualByComparingTo(numbers.get(i));
    }
  }

  private static TypedColumn decide(List<String> cells, char decimal) {
    ColumnEvidence evidence = new ColumnEvidence(false);
    CellClassifier classifier = new CellClassifier();
    for (int i = 0; i < cells.size(); i++) {
      byte[] text = cells.get(i).getBytes(UTF_8);
      evidence.add(classifier, text, 0, text.length, false, i + 1);
    }
    Conventions conventions = Conventions.of(List.of(evidence), ';', decimal, null);
    return new TypeDetection(conventions).decide("v", evidence);
  }
}
