package org.analyticsstudio.catalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.analyticsstudio.catalog.types.TypedColumn;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLoaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aPlainTextIsReadAsItStandsWhateverItsLinesEndWith(String end) throws Exception {
    Path text = folder.resolve("plain.csv");
    StringBuilder lines = new StringBuilder("id,name");
    for (int row = 1; row <= 5_000; row++) {
      lines.append(end).append(row).append(",\"n, ").append(row).append('"');
    }
    Files.writeString(text, lines);

    LoadedTable loaded =
        new TableLoader(() -> new LoadSettings(2, "1GB", folder))
            .load(
                text,
                new ReadForm(',', '"', "", false, end, 1, '.', null, 40),
                List.of(column("id"), column("name")),
                5_000,
                folder.resolve("loaded.duckdb"),
                new Cancellation());

    assertThat(loaded.rows()).isEqualTo(5_000);
  }

  private static LoadColumn column(String name) {
    TypedColumn text =
        new TypedColumn(ColumnType.TEXT, 0, 0, '.', DateOrder.YMD, null, "", List.of());
    return new LoadColumn(name, name, text, true);
  }
}
