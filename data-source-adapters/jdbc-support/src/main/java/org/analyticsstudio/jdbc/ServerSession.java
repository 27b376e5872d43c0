package org.analyticsstudio.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.analyticsstudio.spi.plugin.Cancellation;

/** An open database of a server, which tells what it holds. */
public final class ServerSession extends JdbcSession implements IntrospectableSession {

  private final Function<Answers, ? extends SourceCatalog> catalog;

  /**
   * A session made of these.
   *
   * @param catalog makes the catalog that asks in this way
   */
  public ServerSession(Parts parts, Function<Answers, ? extends SourceCatalog> catalog) {
    super(parts);
    this.catalog = catalog;
  }

  private SourceCatalog catalog(Cancellation cancellation) {
    return catalog.apply(new Answers(this, cancellation));
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
  public Optional<DescribedTable> table(String schema, String name, Cancellation cancellation) {
    return catalog(cancellation).table(schema, name);
  }
}
