package org.analyticsstudio.trino;

import java.sql.Connection;
import java.sql.SQLException;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.testkit.datasource.AdapterBehavior;
import org.analyticsstudio.testkit.datasource.AdapterContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** Against a real Trino; its memory catalog keeps names in lower case. */
class TrinoContractServerTest extends AdapterContract {

  @BeforeAll
  static void load() throws SQLException {
    try (Connection connection = TrinoServerProcess.shared().writer()) {
      GoldenLoad.into(connection);
    }
  }

  @Override
  protected DataSourceAdapter adapter() {
    return new TrinoAdapter();
  }

  @Override
  protected Settings settings() {
    return new Settings(TrinoServerProcess.shared().settings());
  }

  @Override
  protected boolean has(AdapterBehavior behavior) {
    return behavior != AdapterBehavior.CASE_OF_NAMES;
  }

  @Override
  protected @Nullable String schema() {
    return TrinoServerProcess.SCHEMA;
  }

  @Override
  protected String endlessSql() {
    return "select count(*) from unnest(sequence(1, 10000)) a(x) cross join"
        + " unnest(sequence(1, 10000)) b(x) cross join unnest(sequence(1, 10000)) c(x)"
        + " where a.x + b.x + c.x < 0";
  }
}
