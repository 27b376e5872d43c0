package org.analyticsstudio.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** SQL text that grows together with its binds. Names are quoted, values only ever become binds. */
public final class SqlText {

  private final StringBuilder text = new StringBuilder(256);
  private final List<SqlStatement.Bind> binds = new ArrayList<>();
  private final char quote;
  private final char escape;

  /**
   * An empty text.
   *
   * @param quote stands around names
   * @param escape stands before a quote, and before itself, within a name
   */
  public SqlText(char quote, char escape) {
    this.quote = quote;
    this.escape = escape;
  }

  /** Adds words of the dialect; never anything that came from outside. */
  public SqlText words(String words) {
    text.append(words);
    return this;
  }

  /** Adds a number. */
  public SqlText number(long number) {
    text.append(number);
    return this;
  }

  /** Adds a name, quoted. */
  public SqlText name(String name) {
    text.append(quote);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException("A name can't hold a NUL character");
      }
      if (c == quote || c == escape) {
        text.append(escape);
      }
      text.append(c);
    }
    text.append(quote);
    return this;
  }

  /** Adds a value. */
  public SqlText bind(ColumnType type, Object value) {
    text.append('?');
    binds.add(new SqlStatement.Bind(type, value));
    return this;
  }

  SqlStatement toStatement(List<ColumnType> columnTypes, long mostRows) {
    return new SqlStatement(text.toString(), binds, columnTypes, mostRows);
  }
}
