package org.analyticsstudio.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.ResultExporter;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.SemanticQuery;

/**
 * Writes what the engine answers. A file without a limit holds all rows: nobody would see that a
 * default had cut it. Where not all fit, there is no file.
 */
public final class FileExporter implements ResultExporter {

  private final QueryEngine engine;

  /** An exporter of what this engine answers. */
  public FileExporter(QueryEngine engine) {
    this.engine = engine;
  }

  @Override
  public void export(
      Principal principal,
      SemanticQuery query,
      Format format,
      QueryContext context,
      OutputStream out)
      throws IOException {
    switch (format) {
      case CSV -> csv(principal, query, context, out);
      case XLSX -> xlsx(principal, query, context, out);
    }
  }

  private void csv(Principal principal, SemanticQuery query, QueryContext context, OutputStream out)
      throws IOException {
    CsvSink sink = new CsvSink(out);
    stream(principal, query, context, sink);
    sink.finish();
  }

  private void xlsx(
      Principal principal, SemanticQuery query, QueryContext context, OutputStream out)
      throws IOException {
    try (XlsxSink sink = new XlsxSink()) {
      stream(principal, query, context, sink);
      sink.finish(out);
    }
  }

  private void stream(Principal principal, SemanticQuery query, QueryContext context, RowSink sink)
      throws IOException {
    try {
      engine.stream(principal, query, context, sink);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
