package org.analyticsstudio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.UploadOptions.TypedColumn;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Grain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FromUploadToDatasetTest {

  private static final String SALES =
      """
      Order ID,Order Date,Region,Qty,Amount,Attrition
      A-1,11/8/2016,South,2,261.96,Yes
      A-2,1/31/2017,West,,731.94,No
      A-3,12/1/2017,"North, East",5,14.6205,No
      """;

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

  @Test
  void anUploadIsUnderstoodTypedAndPreviewed() {
    UploadedFile file = catalog.upload("Sales report.csv", SALES);

    assertThat(file.rowCount()).isEqualTo(3);
    assertThat(file.columns())
        .extracting(UploadedFile.Column::name)
        .containsExactly("order_id", "order_date", "region", "qty", "amount", "attrition");
    assertThat(file.columns())
        .extracting(UploadedFile.Column::type)
        .containsExactly(
            ColumnType.TEXT,
            ColumnType.DATE,
            ColumnType.TEXT,
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.TEXT);
    assertThat(file.columns())
        .extracting(UploadedFile.Column::nullable)
        .containsExactly(false, false, false, true, false, false);
    assertThat(file.warnings()).isEmpty();
    assertThat(file.preview().get(2))
        .containsEntry("region", "North, East")
        .containsEntry("order_date", "2017-12-01")
        .containsEntry("amount", new BigDecimal("14.6205"));
    assertThat(catalog.filesOnDisk())
        .hasSize(2)
        .anySatisfy(
            f -> assertThat(f).matches("uploads/default/\\d{8}T\\d{9}Z_Sales_report\\.csv"));
  }

  @Test
  void aDatasetHoldsExactlyTheRowsOfTheFile() {
    Dataset dataset = catalog.create("sales", SALES);

    assertThat(dataset.version().rows()).isEqualTo(3);
    assertThat(dataset.version().isCurrent()).isTrue();
    assertThat(dataset.grain()).isEqualTo(Grain.DAILY);
    assertThat(catalog.rows("sales"))
        .containsExactly(
            row("A-1", LocalDate.of(2016, 11, 8), "South", 2L, "261.9600", "Yes"),
            row("A-2", LocalDate.of(2017, 1, 31), "West", null, "731.9400", "No"),
            row("A-3", LocalDate.of(2017, 12, 1), "North, East", 5L, "14.6205", "No"));
    assertThat(catalog.audit.actions())
        .containsExactly("project.create", "file.upload", "dataset.create");
  }

  private static List<Object> row(
      String id, LocalDate date, String region, Long quantity, String amount, String attrition) {
    return java.util.Arrays.asList(id, date, region, quantity, new BigDecimal(amount), attrition);
  }

  @Test
  void makingADatasetWithoutOtherTypesOnlyNamesWhatIsLoaded() throws Exception {
    UploadedFile file = catalog.upload("sales.csv", SALES);
    catalog.create("one", file);
    catalog.create("two", file);

    DataLocation one = catalog.datasets.locate("one");
    Path data = Path.of(one.settings().get("path").orElseThrow());
    assertThat(data).isAbsolute().exists();
    assertThat(Files.getAttribute(data, "unix:nlink")).isEqualTo(3);
    assertThat(one.adapterId()).isEqualTo("duckdb");
    assertThat(one.table().table()).isEqualTo("data");
    assertThat(one.version()).isEqualTo(1);
    assertThat(catalog.rows("two")).isEqualTo(catalog.rows("one"));
  }

  @Test
  void typesCanBeChangedWhenADatasetIsMade() {
    UploadedFile file = catalog.upload("sales.csv", SALES);
    catalog.create(
        "sales",
        file,
        new TypedColumn("attrition", ColumnType.BOOLEAN),
        new TypedColumn("qty", ColumnType.TEXT));

    assertThat(catalog.query("sales", "SELECT attrition, qty FROM data"))
        .containsExactly(
            List.of(true, "2"), java.util.Arrays.asList(false, null), List.of(false, "5"));
    assertThat(catalog.datasets.profile("sales"))
        .extracting(c -> c.column().type())
        .contains(ColumnType.BOOLEAN);
  }

  @Test
  void aTypeThatNotAllValuesHaveIsRefusedWithTheRows() {
    UploadedFile file = catalog.upload("sales.csv", SALES);

    assertThatThrownBy(
            () -> catalog.create("sales", file, new TypedColumn("region", ColumnType.INTEGER)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(422);
              assertThat(e.problem().code()).isEqualTo("conversion_failed");
              assertThat(e.problem().detail()).contains("'region'").contains("[2, 3, 4]");
            });
    assertThat(catalog.filesOnDisk()).hasSize(2);
  }

  @Test
  void theProfileDescribesEachColumn() {
    catalog.create("sales", SALES);

    ColumnProfile amount = catalog.datasets.profile("sales").get(4);
    assertThat(amount.nulls()).isZero();
    assertThat(amount.distinct()).isEqualTo(3);
    assertThat(amount.min()).isEqualTo("14.6205");
    assertThat(amount.max()).isEqualTo("731.9400");
    ColumnProfile quantity = catalog.datasets.profile("sales").get(3);
    assertThat(quantity.nulls()).isEqualTo(1);
    assertThat(quantity.column().nullable()).isTrue();
    assertThat(quantity.samples()).containsExactly("2", "5");
  }
}
