package org.analyticsstudio.mysql;

import java.util.List;
import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.Sql;
import org.analyticsstudio.jdbc.sql.SqlText;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;

/**
 * How MySQL and MariaDB spell it. Their usual collations take upper for lower case, accents for
 * none, and do not see spaces at the end, so text is compared twice: as the column is indexed, and
 * by its characters.
 */
final class MySqlDialect extends Dialect {

  private final String exactCollation;

  /** With the name of a collation that compares characters and nothing else. */
  MySqlDialect(String exactCollation) {
    this.exactCollation = exactCollation;
  }

  @Override
  public char quote() {
    return '`';
  }

  @Override
  public void value(ColumnRef column, Sql reference, SqlText out) {
    if (MySqlTypes.hasOtherCharacters(column.sourceType())) {
      call("convert(", reference, " using utf8mb4)", out);
    } else if (MySqlTypes.isYear(column.sourceType())) {
      call("cast(", reference, " as unsigned)", out);
    } else {
      reference.write(out);
    }
  }

  @Override
  public void projected(ColumnType type, Sql value, SqlText out) {
    if (type == ColumnType.TEXT) {
      call("convert(", value, " using utf8mb4) collate " + exactCollation, out);
    } else {
      value.write(out);
    }
  }

  @Override
  public void equal(ColumnType type, Sql value, Sql other, SqlText out) {
    if (type != ColumnType.TEXT) {
      super.equal(type, value, other, out);
      return;
    }
    out.words("(");
    super.equal(type, value, other, out);
    out.words(" and ");
    super.equal(type, o -> projected(type, value, o), other, out);
    out.words(")");
  }

  @Override
  public void among(ColumnType type, Sql value, String in, List<Sql> others, SqlText out) {
    super.among(type, o -> projected(type, value, o), in, others, out);
  }

  @Override
  public void different(ColumnType type, Sql value, Sql other, SqlText out) {
    out.words("not (");
    projected(type, value, out);
    out.words(" <=> ");
    other.write(out);
    out.words(")");
  }

  @Override
  public void folded(Sql text, SqlText out) {
    call("lower(convert(", text, " using utf8mb4))", out);
  }

  @Override
  public void contains(Sql text, Sql part, SqlText out) {
    located(text, part, out);
    out.words(" > 0");
  }

  @Override
  public void startsWith(Sql text, Sql start, SqlText out) {
    located(text, start, out);
    out.words(" = 1");
  }

  private void located(Sql text, Sql part, SqlText out) {
    out.words("locate(");
    part.write(out);
    out.words(", ");
    text.write(out);
    out.words(" collate " + exactCollation + ")");
  }

  @Override
  public void truncated(Granularity granularity, Sql time, SqlText out) {
    switch (granularity) {
      case HOUR -> call("cast(date_format(", time, ", '%Y-%m-%d %H:00:00') as datetime)", out);
      case DAY -> call("cast(", time, " as date)", out);
      case WEEK -> {
        call("(cast(", time, " as date)", out);
        call(" - interval weekday(", time, ") day)", out);
      }
      case MONTH -> call("cast(date_format(", time, ", '%Y-%m-01') as date)", out);
      case QUARTER -> {
        call("(makedate(year(", time, "), 1)", out);
        call(" + interval (quarter(", time, ") - 1) quarter)", out);
      }
      case YEAR -> call("makedate(year(", time, "), 1)", out);
    }
  }

  /** An average of whole numbers would have four digits behind the point. */
  @Override
  public void aggregate(Aggregation aggregation, ColumnType type, Sql value, SqlText out) {
    if (aggregation == Aggregation.AVG) {
      call("avg(cast(", value, " as double))", out);
    } else {
      super.aggregate(aggregation, type, value, out);
    }
  }

  @Override
  protected void median(ColumnType type, Sql value, SqlText out) {
    throw new DataSourceException(
        DataSourceException.Kind.UNSUPPORTED, "MySQL and MariaDB have no median of groups.");
  }

  /** Nulls are the least values there are. */
  @Override
  public void orderedBy(int position, Sql value, boolean descending, SqlText out) {
    call("isnull(", value, "), ", out);
    out.number(position).words(descending ? " desc" : " asc");
  }
}
