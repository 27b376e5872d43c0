package org.analyticsstudio.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.catalog.load.CanonicalWriter;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.load.LoadedTable;
import org.analyticsstudio.catalog.load.ReadForm;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads a delimited text that has been understood: as it stands where possible, else anew. */
public final class CsvLoad {

  private static final Logger LOG = LoggerFactory.getLogger(CsvLoad.class);

  private final TableLoader loader;

  /** With this loader. */
  public CsvLoad(TableLoader loader) {
    this.loader = loader;
  }

  /**
   * Loads a table.
   *
   * @param target the file to be made
   * @param scratch a file that may be written meanwhile
   */
  public LoadedTable load(
      CsvTable table,
      List<LoadColumn> columns,
      Path target,
      Path scratch,
      Cancellation cancellation)
      throws IOException, SQLException {
    Optional<ReadForm> direct = new DirectForm(table, columns).find();
    if (direct.isPresent()) {
      try {
        return loader.load(table.text(), direct.get(), columns, table.rows(), target, cancellation);
      } catch (SQLException e) {
        if (cancellation.isCancelled()) {
          throw e;
        }
        LOG.warn("A text that looks plain can't be loaded as it stands; it is written anew", e);
      }
    }
    return anew(table, columns, target, scratch, cancellation);
  }

  private LoadedTable anew(
      CsvTable table,
      List<LoadColumn> columns,
      Path target,
      Path scratch,
      Cancellation cancellation)
      throws IOException, SQLException {
    try {
      long longest;
      try (CanonicalWriter writer = new CanonicalWriter(scratch);
          InputStream in = Files.newInputStream(table.text())) {
        in.skipNBytes(table.markLength());
        CanonicalRows rows = new CanonicalRows(columns, table.allQuoted(), writer);
        RowAssembler assembler = new RowAssembler(table.headerRow(), table.width(), rows);
        new CsvScanner(in, table.dialect(), assembler).scan(Long.MAX_VALUE);
        longest = writer.longestRow();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      ReadForm form = ReadForm.canonical(longest);
      return loader.load(scratch, form, columns, table.rows(), target, cancellation);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }
}
