package org.analyticsstudio.mysql;

import static org.analyticsstudio.jdbc.Answers.number;
import static org.analyticsstudio.jdbc.Answers.text;
import static org.analyticsstudio.model.schema.ColumnType.BOOLEAN;
import static org.analyticsstudio.model.schema.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.jdbc.Answers;
import org.analyticsstudio.jdbc.SourceCatalog;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SourceSchema;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement.Bind;
import org.analyticsstudio.spi.datasource.TableSearch;

/** What the information schema of MySQL and MariaDB tells; a schema is a database there. */
final class MySqlCatalog implements SourceCatalog {

  private static final String OURS =
      " not in ('information_schema', 'mysql', 'performance_schema', 'sys')";
  private static final String EXACT_SCHEMA = exact("table_schema");
  private static final String EXACT_NAME = exact("table_name");
  private static final String WRITES =
      "in ('INSERT', 'UPDATE', 'DELETE', 'DROP', 'CREATE', 'ALTER', 'SUPER')";
  private static final String REPORT =
      "select version(), current_user(), (exists (select 1 from"
          + " information_schema.user_privileges where privilege_type "
          + WRITES
          + ") or exists (select 1 from information_schema.schema_privileges where"
          + " privilege_type "
          + WRITES
          + ")) = 1";
  private static final String CIPHER = "show session status like 'Ssl_cipher'";
  private static final String SCHEMAS =
      "select schema_name, coalesce(schema_name = database(), 0) from information_schema.schemata"
          + " where schema_name"
          + OURS
          + " order by "
          + exact("schema_name");
  private static final String TABLE =
      "select table_schema, table_name, table_type = 'VIEW',"
          + " case when table_type = 'VIEW' then null else table_comment end, table_rows"
          + " from information_schema.tables where table_schema"
          + OURS;
  private static final String COLUMNS =
      "select c.column_name, case when c.character_set_name not in ('utf8mb4', 'utf8mb3', 'utf8')"
          + " then concat(c.column_type, '"
          + MySqlTypes.OTHER_CHARACTERS
          + "', c.character_set_name) else c.column_type end, c.is_nullable = 'YES', c.column_comment,"
          + " (select min(s.seq_in_index) from information_schema.statistics s"
          + " where s.table_schema = c.table_schema and s.table_name = c.table_name"
          + " and s.column_name = c.column_name and s.index_name = 'PRIMARY')"
          + " from information_schema.columns c where "
          + exact("c.table_schema")
          + " = ? and "
          + exact("c.table_name")
          + " = ? order by c.ordinal_position";

  private final Answers answers;

  MySqlCatalog(Answers answers) {
    this.answers = answers;
  }

  private static String exact(String name) {
    return "convert(" + name + " using utf8mb4) collate utf8mb4_bin";
  }

  @Override
  public SourceReport report() {
    boolean encrypted =
        answers
            .all(CIPHER, List.of(), List.of(TEXT, TEXT), row -> row.optionalText(1) != null)
            .contains(true);
    return answers
        .all(
            REPORT,
            List.of(),
            List.of(TEXT, TEXT, BOOLEAN),
            row -> {
              List<String> warnings = new ArrayList<>();
              if (row.truth(2)) {
                warnings.add("The account may change data; one that may only read is enough.");
              }
              if (!encrypted) {
                warnings.add("The connection is not encrypted.");
              }
              String product = row.text(0).contains("MariaDB") ? "MariaDB" : "MySQL";
              String version = row.text(0).replaceFirst("-.*", "");
              return new SourceReport(product, version, row.text(1), warnings);
            })
        .get(0);
  }

  @Override
  public List<SourceSchema> schemas() {
    return answers.all(
        SCHEMAS,
        List.of(),
        List.of(TEXT, BOOLEAN),
        row -> new SourceSchema(row.text(0), row.truth(1)));
  }

  @Override
  public List<SourceTable> tables(TableSearch search) {
    StringBuilder sql = new StringBuilder(TABLE);
    List<Bind> binds = new ArrayList<>();
    if (search.schema() != null) {
      sql.append(" and ").append(EXACT_SCHEMA).append(" = ?");
      binds.add(text(search.schema()));
    }
    if (search.text() != null) {
      sql.append(" and locate(lower(?), lower(").append(EXACT_NAME).append(")) > 0");
      binds.add(text(search.text()));
    }
    if (search.after() != null) {
      sql.append(" and (").append(EXACT_SCHEMA).append(" > ? or ");
      sql.append(EXACT_SCHEMA).append(" = ? and ").append(EXACT_NAME).append(" > ?)");
      binds.add(text(search.after().schema()));
      binds.add(text(search.after().schema()));
      binds.add(text(search.after().name()));
    }
    binds.add(number(search.limit()));
    sql.append(" order by ").append(EXACT_SCHEMA).append(", ").append(EXACT_NAME);
    return answers.tables(sql.append(" limit ?").toString(), binds);
  }

  @Override
  public Optional<DescribedTable> table(String schema, String name) {
    List<Bind> names = List.of(text(schema), text(name));
    String one = TABLE + " and " + EXACT_SCHEMA + " = ? and " + EXACT_NAME + " = ?";
    return answers.tables(one, names).stream()
        .findFirst()
        .map(found -> answers.described(found, COLUMNS, names, MySqlTypes::of));
  }
}
