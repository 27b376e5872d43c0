package org.analyticsstudio.query.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.model.result.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 with a byte order mark, without which spreadsheets guess the encoding.
 */
final class CsvSink implements RowSink {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final Writer out;

  CsvSink(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  @Override
  public void columns(List<ResultColumn> columns) throws IOException {
    out.write(BYTE_ORDER_MARK);
    for (int i = 0; i < columns.size(); i++) {
      out.write(i == 0 ? "" : ",");
      text(columns.get(i).key());
    }
    out.write(LINE_END);
  }

  @Override
  public void row(@Nullable Object[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      out.write(i == 0 ? "" : ",");
      if (values[i] instanceof String text) {
        text(text);
      } else {
        out.write(PlainText.of(values[i]));
      }
    }
    out.write(LINE_END);
  }

  /**
   * An apostrophe makes text of a formula; empty text is quoted, so that it is not a missing value.
   */
  private void text(String text) throws IOException {
    String safe = FormulaGuard.isFormulaLike(text) ? "'" + text : text;
    if (!needsQuotes(safe)) {
      out.write(safe);
      return;
    }
    out.write('"');
    out.write(safe.replace("\"", "\"\""));
    out.write('"');
  }

  private static boolean needsQuotes(String text) {
    if (text.isEmpty()) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t') {
        return true;
      }
    }
    return Character.isWhitespace(text.charAt(0))
        || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  void finish() throws IOException {
    out.flush();
  }
}
