package org.analyticsstudio.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** What the store must not be: it acknowledges without a sync. Shows that the tests notice. */
public final class CarelessProcess {

  private CarelessProcess() {}

  /** Arguments: database file, how many writes. */
  public static void main(String[] args) throws Exception {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + args[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("create table acknowledged (n integer primary key)");
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        statement.execute("insert into acknowledged default values");
        System.out.write(("ack " + i + "\n").getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
      }
    }
  }

  static List<String> command(Path file, int count) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        CarelessProcess.class.getName(),
        file.toString(),
        Integer.toString(count));
  }
}
