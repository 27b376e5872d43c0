package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** Spells binds as parameters of a query, each of exactly its type. */
final class Parameters {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
  private static final int NUMERIC_WHOLE = 29;
  private static final int NUMERIC_SCALE = 9;
  private static final int BIGNUMERIC_WHOLE = 38;
  private static final int BIGNUMERIC_SCALE = 38;

  private Parameters() {}

  static JsonArray of(List<SqlStatement.Bind> binds) {
    JsonArray parameters = new JsonArray(binds.size());
    for (SqlStatement.Bind bind : binds) {
      Typed typed = typed(bind);
      JsonObject type = new JsonObject();
      type.addProperty("type", typed.type());
      JsonObject value = new JsonObject();
      value.addProperty("value", typed.text());
      JsonObject parameter = new JsonObject();
      parameter.add("parameterType", type);
      parameter.add("parameterValue", value);
      parameters.add(parameter);
    }
    return parameters;
  }

  private record Typed(String type, String text) {}

  private static Typed typed(SqlStatement.Bind bind) {
    Object value = bind.value();
    return switch (bind.type()) {
      case TEXT -> new Typed("STRING", (String) value);
      case INTEGER ->
          value instanceof BigInteger big
              ? decimal(new BigDecimal(big))
              : new Typed("INT64", ((Long) value).toString());
      case DECIMAL -> decimal((BigDecimal) value);
      case DOUBLE -> new Typed("FLOAT64", ((Double) value).toString());
      case BOOLEAN -> new Typed("BOOL", ((Boolean) value).toString());
      case DATE -> new Typed("DATE", DATE.format((LocalDate) value));
      case TIMESTAMP -> new Typed("DATETIME", DATETIME.format((LocalDateTime) value));
      case TIME -> new Typed("TIME", TIME.format((LocalTime) value));
    };
  }

  private static Typed decimal(BigDecimal given) {
    BigDecimal value = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
    int whole = value.precision() - value.scale();
    if (whole <= NUMERIC_WHOLE && value.scale() <= NUMERIC_SCALE) {
      return new Typed("NUMERIC", value.toPlainString());
    }
    if (whole <= BIGNUMERIC_WHOLE && value.scale() <= BIGNUMERIC_SCALE) {
      return new Typed("BIGNUMERIC", value.toPlainString());
    }
    throw new DataSourceException(
        DataSourceException.Kind.UNSUPPORTED, "BigQuery has no number with as many digits.");
  }
}
