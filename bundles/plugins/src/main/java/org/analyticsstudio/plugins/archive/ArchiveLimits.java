package org.analyticsstudio.plugins.archive;

/**
 * How large plug-in files may be.
 *
 * @param maxFileBytes of the file itself
 * @param maxUnpackedBytes of all it contains
 * @param maxEntries how many files it may contain
 */
public record ArchiveLimits(long maxFileBytes, long maxUnpackedBytes, int maxEntries) {

  private static final long UNPACKED_FACTOR = 10;
  private static final int MAX_ENTRIES = 60_000;

  /** Limits for files of up to this size. */
  public static ArchiveLimits of(long maxFileBytes) {
    return new ArchiveLimits(maxFileBytes, maxFileBytes * UNPACKED_FACTOR, MAX_ENTRIES);
  }
}
