package org.analyticsstudio.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.ColumnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percents, amounts of money, and negative numbers in parentheses. */
class MarkedNumbersTest {

  @TempDir Path folder;
  private TestCatalog catalog;

  @BeforeEach
  void open() {
    catalog = new TestCatalog(folder);
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private UploadedFile column(String... cells) {
    StringBuilder text = new StringBuilder("id|v\n");
    for (int i = 0; i < cells.length; i++) {
      text.append(i).append('|').append(cells[i]).append('\n');
    }
    return catalog.upload("f.csv", text.toString());
  }

  private List<Object> values(UploadedFile file, UploadOptions.TypedColumn... types) {
    String id = "d" + file.fileId().substring(0, 8).toLowerCase(java.util.Locale.ROOT);
    catalog.create(id, file, types);
    return catalog.rows(id).stream().map(row -> row.get(1)).toList();
  }

  private Optional<String> format(UploadedFile file) {
    catalog.create("formatted", file);
    return Optional.ofNullable(
        catalog.datasets.find("formatted").current().profile().get(1).column().format());
  }

  private static List<String> codes(UploadedFile file) {
    return file.warnings().stream().map(UploadedFile.Warning::code).toList();
  }

  @Test
  void percentsAreFractionsToTheLastDigit() {
    UploadedFile file = column("12.5%", "-3 %", "0.0001%", "(7%)", "+100%", "");

    assertThat(file.columns().get(1).type()).isEqualTo(ColumnType.DECIMAL);
    assertThat(file.columns().get(1).reason()).contains("12.5% is 0.125");
    assertThat(codes(file)).containsExactly("unit_read");
    assertThat(values(file))
        .usingElementComparator(MarkedNumbersTest::byValue)
        .isEqualTo(
            Arrays.asList(
                new BigDecimal("0.125"),
                new BigDecimal("-0.03"),
                new BigDecimal("0.000001"),
                new BigDecimal("-0.07"),
                new BigDecimal("1"),
                null));
    assertThat(format(file)).contains("percent");
  }

  private static int byValue(Object a, Object b) {
    return a == null || b == null
        ? Boolean.compare(a == null, b == null)
        : ((BigDecimal) a).compareTo((BigDecimal) b);
  }

  @Test
  void amountsOfMoneyKeepEveryDigit() {
    UploadedFile file =
        column("$1,234.50", "-$3", "($1,200.00)", "$-0.005", "$98,765,432,109,876,543.21");

    assertThat(file.columns().get(1).reason()).contains("$");
    assertThat(codes(file)).containsExactly("unit_read");
    assertThat(values(file))
        .containsExactly(
            new BigDecimal("1234.500"),
            new BigDecimal("-3.000"),
            new BigDecimal("-1200.000"),
            new BigDecimal("-0.005"),
            new BigDecimal("98765432109876543.210"));
    assertThat(format(file)).contains("currency");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"€ 1.234,50", "1.234,50 €", "1\u00A0234,50\u00A0€", "1\u202F234,50\u202F€"})
  void europeanAmountsAreUnderstood(String spelled) {
    assertThat(values(column(spelled, "€12,5", "-3 €")))
        .containsExactly(
            new BigDecimal("1234.50"), new BigDecimal("12.50"), new BigDecimal("-3.00"));
  }

  @Test
  void parenthesesAreNegativeAmongOtherNumbers() {
    UploadedFile file = column("1,200.00", "(300.25)", "0");

    assertThat(codes(file)).containsExactly("unit_read");
    assertThat(values(file))
        .containsExactly(
            new BigDecimal("1200.00"), new BigDecimal("-300.25"), new BigDecimal("0.00"));
    assertThat(format(file)).isEmpty();
  }

  @Test
  void mixedUnitsAreNeverGuessed() {
    for (UploadedFile file :
        List.of(column("$1.50", "2", "3"), column("$1", "€2", "£3"), column("12%", "0.5", "3%"))) {
      assertThat(file.columns().get(1).type()).isEqualTo(ColumnType.TEXT);
      assertThat(codes(file)).containsExactly("unit_kept");
      assertThat(values(file)).contains(file.columns().get(1).samples().get(0));
    }
  }

  @Test
  void percentsAmongOtherNumbersCannotBeForced() {
    UploadedFile file = column("12%", "13", "14%");
    assertThatThrownBy(() -> values(file, new UploadOptions.TypedColumn("v", ColumnType.DECIMAL)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("conversion_failed");
              assertThat(e.problem().errors().get(0).message()).contains("[3]");
            });
  }

  @Test
  void textKeepsTheCellsAsTheyStand() {
    assertThat(values(column("12%", "1%"), new UploadOptions.TypedColumn("v", ColumnType.TEXT)))
        .containsExactly("12%", "1%");
  }

  @Test
  void percentsAreNotJoinedWithPlainNumbers() {
    catalog.create("rates", column("12%", "30%"));
    byte[] plain = "id|v\n1|12\n2|30\n".getBytes(UTF_8);
    UploadedFile next = catalog.upload("f.csv", plain, UploadOptions.detectAll());

    assertThatThrownBy(
            () ->
                catalog.datasets.addVersion(
                    TestCatalog.BY,
                    "rates",
                    next.fileId(),
                    VersionMode.APPEND,
                    Progress.unwatched()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().errors().get(0).code()).isEqualTo("percent_changed"));
  }
}
