package org.analyticsstudio.trino;

import static org.analyticsstudio.jdbc.Answers.number;
import static org.analyticsstudio.jdbc.Answers.text;
import static org.analyticsstudio.model.schema.ColumnType.BOOLEAN;
import static org.analyticsstudio.model.schema.ColumnType.TEXT;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.jdbc.Answers;
import org.analyticsstudio.jdbc.DriverError;
import org.analyticsstudio.jdbc.SourceCatalog;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement.Bind;
import org.analyticsstudio.spi.datasource.TableSearch;
import org.jspecify.annotations.Nullable;

/** What Trino tells of one catalog. How many rows a table has it knows only by reading them. */
final class TrinoCatalog implements SourceCatalog {

  private static final String SCHEMAS =
      "select schema_name from information_schema.schemata"
          + " where schema_name <> 'information_schema' order by schema_name";
  private static final String TABLES =
      "select table_schema, table_name, table_type = 'VIEW', cast(null as varchar),"
          + " cast(null as bigint) from information_schema.tables"
          + " where table_schema <> 'information_schema'";
  private static final String COMMENT =
      "select comment from system.metadata.table_comments"
          + " where catalog_name = ? and schema_name = ? and table_name = ?";
  private static final String COLUMNS =
      "select column_name, type_name, is_nullable = 'YES', remarks, cast(null as bigint)"
          + " from system.jdbc.columns"
          + " where table_cat = ? and table_schem = ? and table_name = ? order by ordinal_position";

  private static final int TRANSACTION_ONLY_READS = 23;

  private final Answers answers;
  private final TrinoSettings settings;

  TrinoCatalog(Answers answers, TrinoSettings settings) {
    this.answers = answers;
    this.settings = settings;
  }

  @Override
  public SourceReport report() {
    List<String> warnings = new ArrayList<>();
    if (mayWrite()) {
      warnings.add("The account may change data; one that may only read is enough.");
    }
    if (!settings.isEncrypted()) {
      warnings.add("The connection is not encrypted.");
    }
    return answers
        .all(
            "select version(), current_user",
            List.of(),
            List.of(TEXT, TEXT),
            row -> new SourceReport("Trino", row.text(0), row.text(1), warnings))
        .get(0);
  }

  /** Trino lists no rights of its access control: whether it would plan a change is asked of it. */
  private boolean mayWrite() {
    return answers.tables(TABLES + " and table_type = 'BASE TABLE' limit 1", List.of()).stream()
        .anyMatch(this::wouldPlanChange);
  }

  /** The account is looked at before the transaction, in which nobody may change anything. */
  private boolean wouldPlanChange(SourceTable table) {
    String name = quoted(table.schema()) + "." + quoted(table.name());
    String change = "insert into " + name + " select * from " + name + " where false";
    try {
      return answers
          .all(
              "explain (type validate) " + change, List.of(), List.of(BOOLEAN), row -> row.truth(0))
          .contains(true);
    } catch (DataSourceException refused) {
      return refused.getCause() instanceof SQLException error
          && new DriverError(error).code() == TRANSACTION_ONLY_READS;
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public List<SourceSchema> schemas() {
    return answers.all(
        SCHEMAS, List.of(), List.of(TEXT), row -> new SourceSchema(row.text(0), false));
  }

  @Override
  public List<SourceTable> tables(TableSearch search) {
    StringBuilder sql = new StringBuilder(TABLES);
    List<Bind> binds = new ArrayList<>();
    if (search.schema() != null) {
      sql.append(" and table_schema = ?");
      binds.add(text(search.schema()));
    }
    if (search.text() != null) {
      sql.append(" and strpos(lower(table_name), lower(?)) > 0");
      binds.add(text(search.text()));
    }
    if (search.after() != null) {
      sql.append(" and (table_schema > ? or table_schema = ? and table_name > ?)");
      binds.add(text(search.after().schema()));
      binds.add(text(search.after().schema()));
      binds.add(text(search.after().name()));
    }
    binds.add(number(search.limit()));
    return answers.tables(
        sql.append(" order by table_schema, table_name limit ?").toString(), binds);
  }

  @Override
  public Optional<DescribedTable> table(String schema, String name) {
    List<Bind> names = List.of(text(settings.catalog()), text(schema), text(name));
    String one = TABLES + " and table_schema = ? and table_name = ?";
    return answers.tables(one, names.subList(1, names.size())).stream()
        .findFirst()
        .map(t -> new SourceTable(t.schema(), t.name(), t.kind(), comment(names), null))
        .map(found -> answers.described(found, COLUMNS, names, TrinoTypes::of));
  }

  private @Nullable String comment(List<Bind> names) {
    return answers
        .all(COMMENT, names, List.of(TEXT), row -> Optional.ofNullable(row.optionalText(0)))
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
