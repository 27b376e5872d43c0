package org.analyticsstudio.api.query;

import java.io.IOException;
import java.io.OutputStream;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.SemanticQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Writes results as files: typed cells, formula-like text neutralised. Safe for many threads. */
@ProviderType
public interface ResultExporter {

  /**
   * Runs a query through the {@link QueryEngine} and writes all of its rows, or as many as the
   * query has a limit for. A file is never cut: it is whole, or this throws.
   *
   * @param out written to, not closed
   * @throws IOException when writing fails
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link QueryEngine#execute};
   *     before anything is written when the query does not resolve; 422 {@code export_too_large}
   *     before anything is written when a workbook can't hold all rows
   */
  void export(
      Principal principal,
      SemanticQuery query,
      Format format,
      QueryContext context,
      OutputStream out)
      throws IOException;

  /** The kinds of files. */
  enum Format implements WireName {
    /** RFC 4180, UTF-8 with a byte order mark, comma. */
    CSV("csv", "text/csv; charset=utf-8"),
    /** Office Open XML workbook with one sheet. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String wireName;
    private final String mediaType;

    Format(String wireName, String mediaType) {
      this.wireName = wireName;
      this.mediaType = mediaType;
    }

    @Override
    public String wireName() {
      return wireName;
    }

    /** The media type of the file. */
    public String mediaType() {
      return mediaType;
    }
  }
}
