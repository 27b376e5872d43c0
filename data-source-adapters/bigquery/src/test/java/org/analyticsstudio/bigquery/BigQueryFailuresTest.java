package org.analyticsstudio.bigquery;

import static org.analyticsstudio.bigquery.Opened.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.bigquery.fake.Failure;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BigQueryFailuresTest {

  private static final SqlStatement ONE = sql("select 1", ColumnType.INTEGER);
  private static final Failure BUSY =
      Failure.of(403, "rateLimitExceeded", "Exceeded rate limits: too many concurrent queries");

  private Opened opened;

  @BeforeEach
  void open() throws IOException {
    opened = Opened.open();
  }

  @AfterEach
  void close() {
    opened.close();
    assertThat(opened.server.wrong).isEmpty();
  }

  private DataSourceException failure(SqlStatement statement) {
    return catchThrowableOfType(DataSourceException.class, () -> opened.rows(statement));
  }

  /** The statuses, reasons and messages are those that BigQuery gives. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | notFound | Not found: Table shop-123456:shop.gone was not found in location EU | OBJECT_MISSING | The table is no longer there.
          404 | notFound | Not found: Dataset shop-123456:gone was not found in location US | OBJECT_MISSING | The dataset is not there, or lies in another location than the query runs in.
          400 | invalidQuery | Unrecognized name: secret_name at [1:8] | OBJECT_MISSING | A column is no longer there.
          400 | invalidQuery | No matching signature for operator >= for argument types: STRING, INT64 | OBJECT_MISSING | A column has another type than it had.
          400 | invalidQuery | Cannot query over table 'shop.events' without a filter over column(s) 'day' that can be used for partition elimination | UNSUPPORTED | The table is only read with a filter on what it is divided by.
          400 | invalidQuery | numeric overflow: SUM | FAILED | A number became larger than the data source can hold.
          400 | invalidQuery | Syntax error: Unexpected secret | FAILED | BigQuery could not run the query (invalidQuery).
          403 | accessDenied | Access Denied: Table shop-123456:shop.pay: User does not have permission bigquery.tables.getData on it | PERMISSION_MISSING | The account lacks the permission bigquery.tables.getData, which is part of the role BigQuery Data Viewer.
          403 | accessDenied | Access Denied: Project shop-123456: User does not have bigquery.jobs.create permission in project shop-123456. | PERMISSION_MISSING | The account lacks the permission bigquery.jobs.create, which is part of the role BigQuery Job User.
          403 | accessDenied | VPC Service Controls: Request is prohibited by organization's policy | PERMISSION_MISSING | The account may not do this, or the project is not there.
          403 | accessNotConfigured | BigQuery API has not been used in project 1 before or it is disabled. | UNAVAILABLE | The BigQuery API is not switched on in the project.
          403 | billingNotEnabled | Billing has not been enabled for this project | UNAVAILABLE | Billing is not possible in the project.
          403 | quotaExceeded | Quota exceeded: Your project exceeded quota for free query bytes scanned | UNAVAILABLE | A quota of the project is used up; Google Cloud says under Quotas which and when there is more.
          403 | responseTooLarge | Response too large to return | RESOURCES | The query needs more than BigQuery gives to a single one.
          400 | resourcesExceeded | Resources exceeded during query execution | RESOURCES | The query needs more than BigQuery gives to a single one.
          500 | bytesBilledLimitExceeded | Query exceeded limit for bytes billed: 1000000000. 1510000000 or higher required. | RESOURCES | The query would be billed for 1.51 GB; the connection allows 1 GB.
          400 | stopped | Job execution was cancelled: Job timed out after 31s | TIMEOUT | The query took longer than its time limit.
          400 | timeout | Operation timed out | TIMEOUT | The query took longer than its time limit.
          400 | stopped | Job execution was cancelled by user | UNAVAILABLE | The query was stopped in BigQuery.
          """)
  void isToldInPlainWords(int status, String reason, String told, Kind kind, String words) {
    opened.server.fail("select 1", Failure.of(status, reason, told));
    int before = opened.server.queries().size();

    assertThat(failure(ONE)).hasMessage(words);
    assertThat(failure(ONE).kind()).isEqualTo(kind);
    assertThat(opened.server.queries()).as("not asked again").hasSize(before + 2);
  }

  @Test
  void whatPassesIsAskedAgainAndRunsOnce() {
    opened.server.interrupt(
        Failure.of(503, "backendError", "Error encountered during execution. Retrying may help."),
        BUSY,
        new FakeBigQuery.Raw(502, "<html>Bad Gateway</html>", Map.of()));

    assertThat(opened.rows(ONE)).hasSize(1);
    assertThat(opened.server.jobs()).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsItIsTold() {
    opened.server.interrupt(new Failure(429, "rateLimitExceeded", "Slow down", 2));
    long start = System.nanoTime();

    assertThat(opened.rows(ONE)).hasSize(1);
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1_900));
  }

  @Test
  void doesNotWaitForLong() {
    opened.server.interrupt(new Failure(503, "backendError", "Come back tomorrow", 3_600));

    assertThat(failure(ONE)).hasMessage("BigQuery has trouble at the moment.");
    assertThat(opened.rows(ONE)).hasSize(1);
  }

  @Test
  void givesUpAfterSomeAttempts() {
    opened.server.interrupt(BUSY, BUSY, BUSY, BUSY);

    assertThat(failure(ONE))
        .hasMessage("BigQuery takes no more queries for the moment.")
        .extracting(DataSourceException::kind)
        .isEqualTo(Kind.UNAVAILABLE);
    assertThat(opened.rows(ONE)).hasSize(1);
  }

  @Test
  void aConnectionThatEndsInAResultIsTriedAgain() {
    opened.server.interrupt(new FakeBigQuery.Cut());
    assertThat(opened.rows(ONE)).hasSize(1);
    assertThat(opened.server.jobs()).isEqualTo(1);

    opened.server.interrupt(
        new FakeBigQuery.Cut(),
        new FakeBigQuery.Cut(),
        new FakeBigQuery.Cut(),
        new FakeBigQuery.Cut());
    assertThat(failure(ONE))
        .hasMessage("The connection to BigQuery was lost.")
        .extracting(DataSourceException::kind)
        .isEqualTo(Kind.UNAVAILABLE);
    assertThat(opened.rows(ONE)).hasSize(1);
  }

  @Test
  void silenceEndsWithTheTimeOfTheQuery() {
    opened.server.interrupt(new FakeBigQuery.Silence());
    long start = System.nanoTime();
    DataSourceException late =
        catchThrowableOfType(
            DataSourceException.class,
            () -> opened.rows(ONE, new ExecutionLimits(Duration.ofSeconds(1)), new Cancellation()));
    assertThat(late.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
    assertThat(opened.rows(ONE)).hasSize(1);
  }

  @Test
  void garbageIsRefused() {
    for (String garbage :
        new String[] {
          "<html>hello</html>",
          "[1, 2]",
          "{\"jobComplete\": \"perhaps\"}",
          "{\"jobComplete\": true, \"rows\": [{\"f\": [{\"v\": {\"f\": []}}]}]}",
          "{\"jobComplete\": true, \"rows\": [{\"f\": []}]}",
          "{\"jobComplete\": true, \"rows\": 7}",
          "{\"jobComplete\": false}",
          "{\"jobComplete\": true, \"totalBytesProcessed\": \"many\"}"
        }) {
      opened.server.interrupt(new FakeBigQuery.Raw(200, garbage, Map.of()));
      assertThat(failure(ONE).kind()).as(garbage).isIn(Kind.UNREACHABLE, Kind.FAILED);
    }
    assertThat(opened.rows(ONE)).hasSize(1);
  }

  @Test
  void isLedNowhereElse() throws IOException {
    try (FakeBigQuery elsewhere = FakeBigQuery.start()) {
      for (int status : new int[] {301, 302, 307, 308}) {
        opened.server.interrupt(
            new FakeBigQuery.Raw(status, "", Map.of("Location", elsewhere.url() + "/stolen")));
        assertThat(failure(ONE).kind()).isEqualTo(Kind.UNREACHABLE);
      }
      assertThat(elsewhere.requests).isEmpty();
    }
  }

  @Test
  void messagesHoldNothingOfTheServers() {
    opened.server.fail("select 1", Failure.of(400, "invalidQuery", "secret_value"));
    opened.server.fail("select 2", Failure.of(418, "<script>", "secret_value"));

    assertThat(failure(ONE).getMessage()).doesNotContain("secret");
    assertThat(failure(sql("select 2", ColumnType.INTEGER)).getMessage())
        .doesNotContain("secret", "script");
  }
}
