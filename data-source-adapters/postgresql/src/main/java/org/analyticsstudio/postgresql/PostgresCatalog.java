package org.analyticsstudio.postgresql;

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

/** What PostgreSQL's system catalog tells. */
final class PostgresCatalog implements SourceCatalog {

  private static final String REPORT =
      "select current_setting('server_version'), current_user::text,"
          + " (select rolsuper from pg_roles where rolname = current_user),"
          + " exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'"
          + " and n.nspname <> 'information_schema'"
          + " and has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')),"
          + " coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false)";
  private static final String READABLE_SCHEMA =
      " n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
          + " and has_schema_privilege(n.oid, 'USAGE')";
  private static final String SCHEMAS =
      "select n.nspname::text, coalesce(n.nspname = current_schema(), false) from pg_namespace n"
          + " where"
          + READABLE_SCHEMA
          + " order by n.nspname";
  private static final String TABLE =
      "select n.nspname::text, c.relname::text, c.relkind in ('v', 'm'),"
          + " obj_description(c.oid, 'pg_class'),"
          + " case when c.relkind <> 'v' and c.reltuples >= 0 then c.reltuples::bigint end"
          + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition"
          + " and has_any_column_privilege(c.oid, 'SELECT') and"
          + READABLE_SCHEMA;
  private static final String COLUMNS =
      "select a.attname::text, format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid),"
          + " case when t.typbasetype <> 0 then t.typtypmod else a.atttypmod end),"
          + " not (a.attnotnull or t.typnotnull), col_description(a.attrelid, a.attnum),"
          + " (select array_position(i.indkey::int2[], a.attnum) from pg_index i"
          + " where i.indrelid = a.attrelid and i.indisprimary)"
          + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
          + " join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid"
          + " where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped"
          + " and has_column_privilege(a.attrelid, a.attnum, 'SELECT') order by a.attnum";

  private final Answers answers;

  PostgresCatalog(Answers answers) {
    this.answers = answers;
  }

  @Override
  public SourceReport report() {
    return answers
        .all(
            REPORT,
            List.of(),
            List.of(TEXT, TEXT, BOOLEAN, BOOLEAN, BOOLEAN),
            row -> {
              List<String> warnings = new ArrayList<>();
              if (row.truth(2)) {
                warnings.add("The account is a superuser; one that may only read is enough.");
              } else if (row.truth(3)) {
                warnings.add("The account may change data; one that may only read is enough.");
              }
              if (!row.truth(4)) {
                warnings.add("The connection is not encrypted.");
              }
              return new SourceReport("PostgreSQL", row.text(0), row.text(1), warnings);
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
      sql.append(" and n.nspname = ?");
      binds.add(text(search.schema()));
    }
    if (search.text() != null) {
      sql.append(" and strpos(lower(c.relname::text), lower(?)) > 0");
      binds.add(text(search.text()));
    }
    if (search.after() != null) {
      sql.append(" and (n.nspname, c.relname) > (?::name, ?::name)");
      binds.add(text(search.after().schema()));
      binds.add(text(search.after().name()));
    }
    binds.add(number(search.limit()));
    return answers.tables(sql.append(" order by n.nspname, c.relname limit ?").toString(), binds);
  }

  @Override
  public Optional<DescribedTable> table(String schema, String name) {
    List<Bind> names = List.of(text(schema), text(name));
    return answers.tables(TABLE + " and n.nspname = ? and c.relname = ?", names).stream()
        .findFirst()
        .map(found -> answers.described(found, COLUMNS, names, PostgresTypes::of));
  }
}
