package org.analyticsstudio.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.junit.jupiter.api.Test;

class SessionOpeningTest {

  private static final DataSource SOURCE = new DataSource("x", new Settings(Map.of("a", "1")));
  private static final DataSource OTHER = new DataSource("x", new Settings(Map.of("a", "2")));

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger attempts = new AtomicInteger();
  private final SessionOpening opening = new SessionOpening(now::get);

  /** It never opens. */
  private final DataSourceAdapter adapter =
      new DataSourceAdapter() {
        @Override
        public AdapterDescriptor descriptor() {
          return new AdapterDescriptor("x", "X", new AdapterCapabilities(Set.of(), Set.of(), 1));
        }

        @Override
        public List<FieldProblem> check(Settings settings) {
          return List.of();
        }

        @Override
        public DataSourceSession open(Settings settings) {
          attempts.incrementAndGet();
          throw new DataSourceException(Kind.CREDENTIALS_REFUSED, "The password is wrong.");
        }
      };

  private DataSourceException refused(DataSource source) {
    return catchThrowableOfType(DataSourceException.class, () -> opening.open(adapter, source));
  }

  @Test
  void aDataSourceThatDidNotOpenIsLeftAloneForAMoment() {
    refused(SOURCE);

    DataSourceException again = refused(SOURCE);

    assertThat(again.kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
    assertThat(again).hasMessage("The password is wrong.");
    assertThat(attempts).hasValue(1);
    now.addAndGet(Duration.ofSeconds(3).toNanos());
    refused(SOURCE);
    assertThat(attempts).hasValue(2);
  }

  @Test
  void whoWaitedForTheOneWhoTriedIsToldTheSame() {
    SharedSession shared = new SharedSession(adapter, SOURCE, opening);
    catchThrowableOfType(DataSourceException.class, shared::session);
    shared.close();

    DataSourceException waited = catchThrowableOfType(DataSourceException.class, shared::session);

    assertThat(waited.kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
    assertThat(waited).hasMessage("The password is wrong.");
  }

  @Test
  void anotherDataSourceIsTriedAtOnce() {
    refused(SOURCE);
    refused(OTHER);

    assertThat(attempts).hasValue(2);
  }

  @Test
  void whoTestsAConnectionReachesIt() {
    refused(SOURCE);

    catchThrowableOfType(DataSourceException.class, () -> opening.openNow(adapter, SOURCE));

    assertThat(attempts).hasValue(2);
  }
}
