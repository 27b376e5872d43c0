package org.analyticsstudio.bigquery.sql;

import java.util.regex.Pattern;
import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.Sql;
import org.analyticsstudio.jdbc.sql.SqlText;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** How BigQuery spells it, in GoogleSQL. */
public final class BigQueryDialect extends Dialect {

  /** Quoted or not, a dot begins another name, a star means many tables, a dollar a part of one. */
  private static final Pattern MORE_THAN_A_NAME = Pattern.compile("[.*$@:/`\\\\]");

  private final String dataProject;

  /** With the name of the project that the tables lie in. */
  public BigQueryDialect(String dataProject) {
    this.dataProject = dataProject;
  }

  @Override
  public char quote() {
    return '`';
  }

  @Override
  public char escape() {
    return '\\';
  }

  /** Names in a result are as limited as those of columns, and their case does not count. */
  @Override
  public String alias(int position, String key) {
    return "c" + position;
  }

  /** A schema without a project would be looked for in the one that pays. */
  @Override
  public void source(TableRef table, SqlText out) {
    if (table.schema() != null) {
      out.name(dataProject).words(".").name(plain(table.schema())).words(".");
    }
    out.name(plain(table.table()));
  }

  private static String plain(String name) {
    if (MORE_THAN_A_NAME.matcher(name).find()) {
      throw new DataSourceException(
          DataSourceException.Kind.OBJECT_MISSING, "BigQuery has no table of such a name.");
    }
    return name;
  }

  @Override
  public void value(ColumnRef column, Sql reference, SqlText out) {
    if (BigQueryTypes.isMoment(column.sourceType())) {
      call("datetime(", reference, ")", out);
    } else if (BigQueryTypes.isJson(column.sourceType())) {
      call("to_json_string(", reference, ")", out);
    } else if (BigQueryTypes.isCollated(column.sourceType())) {
      call("collate(", reference, ", '')", out);
    } else {
      reference.write(out);
    }
  }

  /** Partitions are only left out when the column stands alone. */
  @Override
  public void compared(ColumnRef column, Sql reference, SqlText out) {
    if (BigQueryTypes.isMoment(column.sourceType())) {
      reference.write(out);
    } else {
      value(column, reference, out);
    }
  }

  @Override
  public void comparand(ColumnRef column, Object value, SqlText out) {
    if (BigQueryTypes.isMoment(column.sourceType())) {
      out.words("timestamp(").bind(column.type(), value).words(")");
    } else {
      out.bind(column.type(), value);
    }
  }

  @Override
  public void contains(Sql text, Sql part, SqlText out) {
    out.words("strpos(");
    text.write(out);
    out.words(", ");
    part.write(out);
    out.words(") > 0");
  }

  @Override
  public void truncated(Granularity granularity, Sql time, SqlText out) {
    switch (granularity) {
      case HOUR -> call("datetime_trunc(", time, ", hour)", out);
      case DAY -> call("cast(", time, " as date)", out);
      case WEEK -> call("date_trunc(cast(", time, " as date), isoweek)", out);
      case MONTH, QUARTER, YEAR ->
          call("date_trunc(cast(", time, " as date), " + granularity.wireName() + ")", out);
    }
  }

  /**
   * A sum of whole numbers would fail where it is larger than one of them can be, and an average of
   * decimals would be cut after nine digits.
   */
  @Override
  public void aggregate(Aggregation aggregation, ColumnType type, Sql value, SqlText out) {
    if (aggregation == Aggregation.SUM && type == ColumnType.INTEGER) {
      call("sum(cast(", value, " as numeric))", out);
    } else if (aggregation == Aggregation.AVG && type == ColumnType.DECIMAL) {
      call("avg(cast(", value, " as float64))", out);
    } else {
      super.aggregate(aggregation, type, value, out);
    }
  }

  @Override
  protected void median(ColumnType type, Sql value, SqlText out) {
    throw new DataSourceException(
        DataSourceException.Kind.UNSUPPORTED, "BigQuery has no exact median of groups.");
  }
}
