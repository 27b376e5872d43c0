package org.analyticsstudio.catalog;

import java.util.function.Function;
import org.analyticsstudio.api.settings.SettingsFile;

/**
 * What an administrator can set for uploaded files, in {@code files.cfg}.
 *
 * @param maxSize bytes of the largest file that may be uploaded
 * @param unusedDays after how many days an upload that no dataset was made of is removed
 * @param loadMemory how much memory one load may use, as in {@code 2GB}
 */
record CatalogSettings(long maxSize, int unusedDays, String loadMemory) {

  /** The settings when nobody says otherwise. */
  static final CatalogSettings DEFAULT = new CatalogSettings(100L << 20, 7, "2GB");

  private static final long LEAST_MEMORY = 64L << 20;
  private static final int MOST_DAYS = 3_650;

  /** What a file says; where it makes no sense, what these settings say. */
  CatalogSettings changedBy(SettingsFile file) {
    return new CatalogSettings(
        file.value("max-size", CatalogSettings::size, DEFAULT.maxSize, maxSize),
        file.wholeNumber("unused-days", 1, MOST_DAYS, DEFAULT.unusedDays, unusedDays),
        file.value("load-memory", memory(), DEFAULT.loadMemory, loadMemory));
  }

  private static long size(String text) {
    long size = ByteSize.parse(text);
    if (size == 0) {
      throw new IllegalArgumentException("needed is a size above 0, for example 100MB");
    }
    return size;
  }

  private static Function<String, String> memory() {
    return text -> {
      if (ByteSize.parse(text) < LEAST_MEMORY) {
        throw new IllegalArgumentException("needed is a size of 64MB or more");
      }
      return text;
    };
  }
}
