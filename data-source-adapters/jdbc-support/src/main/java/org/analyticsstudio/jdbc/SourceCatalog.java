package org.analyticsstudio.jdbc;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.TableSearch;

/** What a data source tells of itself; see {@code IntrospectableSession}. */
public interface SourceCatalog {

  /** What it is, and what the account may do there. */
  SourceReport report();

  /** Its schemas. */
  List<SourceSchema> schemas();

  /** Its tables. */
  List<SourceTable> tables(TableSearch search);

  /** One table. */
  Optional<DescribedTable> table(String schema, String name);
}
