package org.analyticsstudio.catalog.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Refuses archives that are made to do harm, before anything of them is unpacked. */
final class ZipCheck {

  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 4L << 30;
  private static final long SMALL_ENTRY = 8L << 20;
  private static final long MOST_RATIO = 100;

  private ZipCheck() {}

  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw WorkbookProblems.unsafe("it has too many parts");
      }
      long total = 0;
      boolean types = false;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        types |= name.equals("[Content_Types].xml");
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
          throw WorkbookProblems.unsafe("the name of a part leads out of it");
        }
        long size = entry.getSize();
        total += Math.max(size, 0);
        boolean inflated =
            size > SMALL_ENTRY && size > MOST_RATIO * Math.max(entry.getCompressedSize(), 1);
        if (inflated || total > MOST_BYTES) {
          throw WorkbookProblems.unsafe("it unpacks to far more than its size");
        }
      }
      if (!types) {
        throw WorkbookProblems.notAWorkbook();
      }
    } catch (ZipException e) {
      throw WorkbookProblems.corrupted(e);
    }
  }
}
