package org.analyticsstudio.rest.upload;

import java.util.regex.Pattern;
import org.analyticsstudio.model.problem.Problem;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;

/** Names of files as callers give them. */
final class FileNames {

  private static final int MAX_LENGTH = 255;
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
  private static final Pattern PATH = Pattern.compile("[/\\\\]|\\p{Cntrl}|\\A\\.*\\z");

  private FileNames() {}

  /** The name of an uploaded file, when it is one and no path. */
  static String checked(FileItemStream part) {
    String name;
    try {
      name = part.getName();
    } catch (InvalidFileNameException e) {
      throw refused(shown(e.getName())).asException();
    }
    if (name == null) {
      throw Problem.malformed("missing_field", "The field file has no file name.")
          .withObject("file")
          .withHint("Send the file with its name.")
          .asException();
    }
    if (name.length() > MAX_LENGTH || PATH.matcher(name).find()) {
      throw refused(shown(name)).asException();
    }
    return name;
  }

  /** A name that can be told back. */
  static String shown(@Nullable String name) {
    String harmless = UNSHOWN.matcher(name == null ? "" : name).replaceAll("?");
    return harmless.length() <= 60 ? harmless : harmless.substring(0, 60) + '…';
  }

  private static Problem refused(String shown) {
    return Problem.invalid("file_name_invalid", "The file name is a path, too long, or empty.")
        .withObject(shown)
        .withHint("Send the plain name of the file, such as orders.csv.");
  }
}
