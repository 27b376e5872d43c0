package org.analyticsstudio.catalog.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a text anew in UTF-8. What can't be read becomes U+FFFD, counted. */
final class Transcoder {

  private Transcoder() {}

  /**
   * Transcodes a file.
   *
   * @param skip how many bytes of mark to leave out
   * @return how many times something could not be read
   */
  static long toUtf8(Path from, int skip, Charset charset, Path to) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    long replaced = 0;
    try (InputStream in = Files.newInputStream(from);
        OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                1 << 18)) {
      in.skipNBytes(skip);
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        while (!result.isUnderflow()) {
          if (result.isError()) {
            replaced++;
            bytes.position(bytes.position() + result.length());
            drain(chars, out);
            chars.put('\uFFFD');
          } else {
            drain(chars, out);
          }
          result = decoder.decode(bytes, chars, end);
        }
        bytes.compact();
      }
      decoder.flush(chars);
      drain(chars, out);
    }
    return replaced;
  }

  private static void drain(CharBuffer chars, OutputStream out) throws IOException {
    chars.flip();
    int held =
        chars.hasRemaining() && Character.isHighSurrogate(chars.get(chars.limit() - 1)) ? 1 : 0;
    CharBuffer whole = chars.duplicate();
    whole.limit(chars.limit() - held);
    out.write(whole.toString().getBytes(StandardCharsets.UTF_8));
    chars.position(chars.limit() - held);
    chars.compact();
  }
}
