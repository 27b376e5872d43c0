package org.analyticsstudio.postgresql;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.jdbc.Answers;
import org.analyticsstudio.jdbc.JdbcSession;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;

/** An open PostgreSQL database. */
final class PostgresSession extends JdbcSession implements IntrospectableSession {

  PostgresSession(Parts parts) {
    super(parts);
  }

  private PostgresCatalog catalog(Cancellation cancellation) {
    return new PostgresCatalog(new Answers(this, cancellation));
  }

  @Override
  public SourceReport examine(Cancellation cancellation) {
    return catalog(cancellation).report();
  }

  @Override
  public List<SourceSchema> schemas(Cancellation cancellation) {
    return catalog(cancellation).schemas();
  }

  @Override
  public List<SourceTable> tables(TableSearch search, Cancellation cancellation) {
    return catalog(cancellation).tables(search);
  }

  @Override
  public Optional<SourceTable.WithColumns> table(
      String schema, String name, Cancellation cancellation) {
    return catalog(cancellation).table(schema, name);
  }
}
