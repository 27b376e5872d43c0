package org.analyticsstudio.jdbc.sql;

import java.util.List;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * How a data source spells what a plan says. It decides nothing: whatever it writes means the same
 * on every data source. What is written here is standard SQL as DuckDB, PostgreSQL and Trino
 * understand it; a dialect says what differs. Pure and safe for use by many threads.
 */
public abstract class Dialect {

  /** Standard SQL. */
  protected Dialect() {}

  /** What stands around a name. */
  public char quote() {
    return '"';
  }

  /**
   * What stands before a quote within a name, and before itself: the quote, which is so doubled.
   */
  public char escape() {
    return quote();
  }

  /**
   * The name of a column of the result.
   *
   * @param position of the column, from 1
   * @param key its key, any text
   */
  public String alias(int position, String key) {
    return key;
  }

  /** The table that is read. */
  public void source(TableRef table, SqlText out) {
    if (table.schema() != null) {
      out.name(table.schema()).words(".");
    }
    out.name(table.table());
  }

  /** The value of a column as one of its type, where something else is stored. */
  public void value(ColumnRef column, Sql reference, SqlText out) {
    reference.write(out);
  }

  /**
   * A column that is compared: its value, or what is stored, where only that lets the data source
   * read less than all rows. What it is compared with is then spelled to suit.
   */
  public void compared(ColumnRef column, Sql reference, SqlText out) {
    value(column, reference, out);
  }

  /** A value of a column's type that the column is compared with. */
  public void comparand(ColumnRef column, Object value, SqlText out) {
    out.bind(column.type(), value);
  }

  /**
   * A value in the result, which rows are grouped and ordered by: text by the code points of its
   * characters, case and accents apart.
   */
  public void projected(ColumnType type, Sql value, SqlText out) {
    value.write(out);
  }

  /** A value that is compared by order, with text as in {@link #projected}. */
  public void ordered(ColumnType type, Sql value, SqlText out) {
    projected(type, value, out);
  }

  /** That two values are equal; whatever comes of a null, it does not hold. */
  public void equal(ColumnType type, Sql value, Sql other, SqlText out) {
    value.write(out);
    out.words(" = ");
    other.write(out);
  }

  /** That a value is, or is not, one of some. */
  public void among(ColumnType type, Sql value, String in, List<Sql> others, SqlText out) {
    value.write(out);
    out.words(in);
    for (int i = 0; i < others.size(); i++) {
      out.words(i == 0 ? "(" : ", ");
      others.get(i).write(out);
    }
    out.words(")");
  }

  /** That two values differ, or only the second is one. */
  public void different(ColumnType type, Sql value, Sql other, SqlText out) {
    value.write(out);
    out.words(" is distinct from ");
    other.write(out);
  }

  /** That a condition does not hold, be it false or null. */
  public void unless(Sql condition, SqlText out) {
    call("(", condition, ") is not true", out);
  }

  /** Text without the difference of upper and lower case. */
  public void folded(Sql text, SqlText out) {
    out.words("lower(");
    text.write(out);
    out.words(")");
  }

  /** That a text holds another; no character of either has a meaning of its own. */
  public abstract void contains(Sql text, Sql part, SqlText out);

  /** That a text begins with another; no character of either has a meaning of its own. */
  public void startsWith(Sql text, Sql start, SqlText out) {
    out.words("starts_with(");
    text.write(out);
    out.words(", ");
    start.write(out);
    out.words(")");
  }

  /** The first moment of a period, of type date unless the periods are hours. */
  public void truncated(Granularity granularity, Sql time, SqlText out) {
    boolean date = granularity != Granularity.HOUR;
    out.words(date ? "cast(date_trunc('" : "date_trunc('")
        .words(granularity.wireName())
        .words("', ");
    time.write(out);
    out.words(date ? ") as date)" : ")");
  }

  /** An aggregate of a column. */
  public void aggregate(Aggregation aggregation, ColumnType type, Sql value, SqlText out) {
    switch (aggregation) {
      case SUM -> call("sum(", value, ")", out);
      case AVG -> call("avg(", value, ")", out);
      case MIN -> call("min(", o -> ordered(type, value, o), ")", out);
      case MAX -> call("max(", o -> ordered(type, value, o), ")", out);
      case COUNT -> call("count(", value, ")", out);
      case COUNT_DISTINCT -> call("count(distinct ", o -> projected(type, value, o), ")", out);
      case MEDIAN -> median(type, value, out);
    }
  }

  /** The median of numbers, as a double. */
  protected abstract void median(ColumnType type, Sql value, SqlText out);

  /** A call of a function. */
  protected static void call(String before, Sql value, String after, SqlText out) {
    out.words(before);
    value.write(out);
    out.words(after);
  }

  /**
   * One step of the order; nulls come last.
   *
   * @param position of the column in the result, from 1
   * @param value what the column is made of; its name could be taken for another column
   */
  public void orderedBy(int position, Sql value, boolean descending, SqlText out) {
    out.number(position).words(descending ? " desc nulls last" : " asc nulls last");
  }

  /** How many rows, and how many are skipped. */
  public void limit(long limit, long offset, SqlText out) {
    out.words("limit ").number(limit);
    if (offset > 0) {
      out.words(" offset ").number(offset);
    }
  }
}
