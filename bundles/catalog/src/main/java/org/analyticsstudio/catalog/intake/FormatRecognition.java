package org.analyticsstudio.catalog.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/** Tells the format of a file from its name, and refuses content that belies it. */
final class FormatRecognition {

  private static final Map<String, FileFormat> BY_EXTENSION =
      Map.of(
          "csv", FileFormat.CSV,
          "tsv", FileFormat.CSV,
          "tab", FileFormat.CSV,
          "txt", FileFormat.CSV,
          "xlsx", FileFormat.XLSX,
          "xls", FileFormat.XLS);

  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("%PDF", "a PDF document"),
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("\u001f\u008b", "a gzip archive"),
          Map.entry("BZh", "a bzip2 archive"),
          Map.entry("7z\u00bc\u00af", "a 7-Zip archive"),
          Map.entry("Rar!", "a RAR archive"),
          Map.entry("\u00fd7zXZ", "an xz archive"),
          Map.entry("\u0028\u00b5\u002f\u00fd", "a Zstandard archive"),
          Map.entry("PAR1", "a Parquet file"),
          Map.entry("SQLite format 3", "an SQLite database"),
          Map.entry("\u007fELF", "a program"),
          Map.entry("MZ\u0090", "a program"),
          Map.entry("{\\rtf", "an RTF document"),
          Map.entry("ORC\u0003", "an ORC file"),
          Map.entry("Obj\u0001", "an Avro file"));

  private FormatRecognition() {}

  /** The format a file name promises. */
  static FileFormat byName(String originalName) {
    String extension = HomeFolder.extension(originalName);
    FileFormat format = BY_EXTENSION.get(extension);
    if (format == null) {
      String shown = extension.isEmpty() ? "without extension" : "of the kind ." + extension;
      throw new ProblemException(
          Problem.of(
                  415,
                  "format_not_supported",
                  "Format not supported",
                  "Files " + (shown.length() > 40 ? "of this kind" : shown) + " can't be taken in.")
              .withHint("Upload a .csv, .tsv, .txt, .xlsx or .xls file."));
    }
    return format;
  }

  /** Refuses content that is not of the format. */
  static void checkContent(FileFormat format, byte[] head) {
    if (head.length == 0) {
      throw new ProblemException(
          Problem.invalid("file_empty", "The file is empty.")
              .withHint("Upload a file with at least a row of headers."));
    }
    String start = new String(head, 0, Math.min(head.length, 512), ISO_8859_1);
    boolean zip = start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006");
    boolean compound = start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    switch (format) {
      case CSV -> {
        if (zip) {
          throw belied(format, "a zip archive or an .xlsx workbook");
        }
        if (compound) {
          throw belied(format, "an .xls workbook or another Office document");
        }
        refuseForeign(format, start);
      }
      case XLSX -> {
        if (compound && isEncrypted(head)) {
          throw encrypted();
        }
        if (!zip) {
          throw belied(format, compound ? "an old Office document, maybe .xls" : kind(start));
        }
      }
      case XLS -> {
        if (!compound) {
          throw belied(format, zip ? "a zip archive or an .xlsx workbook" : kind(start));
        }
      }
    }
  }

  private static void refuseForeign(FileFormat format, String start) {
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        throw belied(format, signature.getValue());
      }
    }
    String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<head")
        || lower.startsWith("<table")) {
      throw belied(format, "an HTML page");
    }
    if (lower.startsWith("<?xml")) {
      throw belied(format, "an XML document");
    }
    if (text.matches("(?s)[\\[{]\\s*([{\\[]\\s*)*\"[^\"]*\"\\s*:.*")) {
      throw belied(format, "a JSON document");
    }
  }

  private static String kind(String start) {
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        return signature.getValue();
      }
    }
    String lower = start.stripLeading().toLowerCase(Locale.ROOT);
    return lower.startsWith("<") ? "an HTML page or XML document" : "something else";
  }

  private static boolean isEncrypted(byte[] head) {
    return new String(head, ISO_8859_1).replace("\u0000", "").contains("EncryptedPackage");
  }

  /** The problem of a workbook that can't be opened without a password. */
  static ProblemException encrypted() {
    return new ProblemException(
        Problem.invalid("workbook_encrypted", "The workbook is protected by a password.")
            .withHint("Save it without a password and upload it again."));
  }

  private static ProblemException belied(FileFormat format, String found) {
    return new ProblemException(
        Problem.invalid(
                "content_mismatch",
                "The name says ." + format.wireName() + ", but the content is " + found + ".")
            .withHint("Upload the file under its right extension, or export it as CSV or XLSX."));
  }
}
