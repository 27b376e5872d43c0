package org.analyticsstudio.query;

import java.io.IOException;
import java.io.OutputStream;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.ResultExporter;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.query.export.FileExporter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the exporter. */
@Component
public final class ResultExporterComponent implements ResultExporter {

  private final ResultExporter exporter;

  /** An exporter of what this engine answers. */
  @Activate
  public ResultExporterComponent(@Reference QueryEngine engine) {
    this.exporter = new FileExporter(engine);
  }

  @Override
  public void export(
      Principal principal,
      SemanticQuery query,
      Format format,
      QueryContext context,
      OutputStream out)
      throws IOException {
    exporter.export(principal, query, format, context, out);
  }
}
