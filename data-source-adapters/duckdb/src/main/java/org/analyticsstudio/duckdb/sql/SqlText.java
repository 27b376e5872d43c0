package org.analyticsstudio.duckdb.sql;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** SQL text that grows together with its binds. Names are quoted, values only ever become binds. */
final class SqlText {

  private final StringBuilder text = new StringBuilder(256);
  private final List<SqlStatement.Bind> binds = new ArrayList<>();

  /** Adds words of the dialect; never anything that came from outside. */
  SqlText words(String words) {
    text.append(words);
    return this;
  }

  SqlText number(long number) {
    text.append(number);
    return this;
  }

  SqlText name(String name) {
    text.append('"');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException("A name can't hold a NUL character");
      }
      if (c == '"') {
        text.append('"');
      }
      text.append(c);
    }
    text.append('"');
    return this;
  }

  SqlText bind(ColumnType type, Object value) {
    text.append('?');
    binds.add(new SqlStatement.Bind(type, value));
    return this;
  }

  SqlStatement toStatement(List<ColumnType> columnTypes) {
    return new SqlStatement(text.toString(), binds, columnTypes);
  }
}
