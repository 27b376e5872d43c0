package org.analyticsstudio.catalog.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share. Small ones are held in memory, large ones in a
 * file, so that memory stays flat however many there are.
 */
final class SharedTexts implements AutoCloseable {

  private static final int IN_MEMORY = 16 << 20;
  private static final int KEPT_OF_FILE = 1 << 13;
  private static final int LONGEST_KEPT = 256;

  private final Path spill;
  private byte[][] firstOfFile = new byte[0][];
  private long[] ends = new long[1024];
  private int count;
  private byte[] memory = new byte[1 << 16];
  private int held;
  private long total;
  private @Nullable OutputStream out;
  private @Nullable RandomAccessFile file;

  private SharedTexts(Path spill) {
    this.spill = spill;
  }

  /** Reads the part with the texts; none when there is no such part. */
  static SharedTexts read(@Nullable InputStream part, Path spill)
      throws IOException, XMLStreamException {
    SharedTexts texts = new SharedTexts(spill);
    if (part != null) {
      try (SafeXml xml = new SafeXml(part)) {
        texts.readAll(xml);
      }
    }
    texts.seal();
    return texts;
  }

  private void readAll(SafeXml xml) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean within = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.name();
        phonetic += name.equals("rPh") ? 1 : 0;
        within = name.equals("t") && phonetic == 0;
        if (name.equals("si")) {
          text.setLength(0);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.name();
        phonetic -= name.equals("rPh") ? 1 : 0;
        within = false;
        if (name.equals("si")) {
          add(EscapedText.unescape(text.toString()).getBytes(UTF_8));
        }
      } else if (within) {
        text.append(
            xml.reader().getTextCharacters(),
            xml.reader().getTextStart(),
            xml.reader().getTextLength());
      }
    }
  }

  private void add(byte[] text) throws IOException {
    if (out == null && held + text.length > IN_MEMORY) {
      out =
          new BufferedOutputStream(
              Files.newOutputStream(spill, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              1 << 17);
      out.write(memory, 0, held);
      memory = new byte[0];
    }
    if (out != null) {
      out.write(text);
    } else {
      if (held + text.length > memory.length) {
        memory = Arrays.copyOf(memory, Math.max(memory.length * 2, held + text.length));
      }
      System.arraycopy(text, 0, memory, held, text.length);
      held += text.length;
    }
    total += text.length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = total;
  }

  private void seal() throws IOException {
    if (out != null) {
      out.close();
      file = new RandomAccessFile(spill.toFile(), "r");
      firstOfFile = new byte[Math.min(count, KEPT_OF_FILE)][];
    }
  }

  /** One of the texts. */
  byte[] get(int index) throws IOException {
    if (index < 0 || index >= count) {
      throw WorkbookProblems.corrupted(null);
    }
    if (index < firstOfFile.length && firstOfFile[index] != null) {
      return firstOfFile[index];
    }
    long start = index == 0 ? 0 : ends[index - 1];
    byte[] text = new byte[(int) (ends[index] - start)];
    if (file == null) {
      System.arraycopy(memory, (int) start, text, 0, text.length);
    } else {
      file.seek(start);
      file.readFully(text);
    }
    if (index < firstOfFile.length && text.length < LONGEST_KEPT) {
      firstOfFile[index] = text;
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    try (OutputStream open = out;
        RandomAccessFile opened = file) {
      memory = new byte[0];
    } finally {
      Files.deleteIfExists(spill);
    }
  }
}
