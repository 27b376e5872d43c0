package org.analyticsstudio.jdbc.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.analyticsstudio.jdbc.Answers;
import org.analyticsstudio.jdbc.Failures;
import org.analyticsstudio.jdbc.JdbcSession;
import org.analyticsstudio.jdbc.ServerSession;
import org.analyticsstudio.jdbc.SourceCatalog;
import org.analyticsstudio.jdbc.Values;
import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceSession;

/**
 * An adapter that speaks to its data source by a JDBC driver. It has no state. Its component names
 * {@link DataSourceAdapter} as its service: tools look for services at the component itself only.
 */
public abstract class JdbcAdapter implements DataSourceAdapter {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_BLOWS = Duration.ofMillis(500);

  private final AdapterDescriptor descriptor;

  /** An adapter that is described so. */
  protected JdbcAdapter(AdapterDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * How one data source is spoken to.
   *
   * @param dialect how plans are spelled
   * @param values how values are read
   * @param catalog makes what asks it about itself
   */
  public record Language(
      Dialect dialect, Values values, Function<Answers, ? extends SourceCatalog> catalog) {}

  /** Finds out how a data source is spoken to. */
  @FunctionalInterface
  public interface FirstLook {
    /** Looks by a connection that is closed afterwards. */
    Language at(Connection first) throws SQLException;
  }

  @Override
  public final AdapterDescriptor descriptor() {
    return descriptor;
  }

  /**
   * Opens a session with a pool.
   *
   * @param connections at most as many
   * @param failures what errors mean, of this as well
   */
  protected final DataSourceSession open(
      ServerConnections server, int connections, Failures failures, FirstLook look) {
    // Not by the pool: it would try a wrong password again and again until its patience ends.
    try (Connection first = server.connect()) {
      Language language = look.at(first);
      String id = descriptor.id();
      return new ServerSession(
          new JdbcSession.Parts(
              id,
              new ConnectionPool(id, server, connections, PATIENCE),
              language.dialect(),
              language.values(),
              failures,
              BETWEEN_BLOWS),
          language.catalog());
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
