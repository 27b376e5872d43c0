package org.analyticsstudio.catalog.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes bytes on and ends with {@link NotUtf8Exception} where they stop being UTF-8. */
final class Utf8Stream extends FilterInputStream {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private int pending;
  private int lowest = 0x80;
  private int highest = 0xBF;

  Utf8Stream(InputStream in) {
    super(in);
  }

  /** The bytes are not UTF-8. */
  static final class NotUtf8Exception extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      check(target, offset, offset + read);
    } else if (pending > 0) {
      throw new NotUtf8Exception();
    }
    return read;
  }

  private void check(byte[] bytes, int from, int to) throws NotUtf8Exception {
    int i = from;
    while (i < to) {
      if (pending == 0) {
        while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        while (i < to && bytes[i] >= 0) {
          i++;
        }
        if (i < to) {
          lead(bytes[i++] & 0xff);
        }
        continue;
      }
      int c = bytes[i++] & 0xff;
      if (c < lowest || c > highest) {
        throw new NotUtf8Exception();
      }
      lowest = 0x80;
      highest = 0xBF;
      pending--;
    }
  }

  private void lead(int c) throws NotUtf8Exception {
    if (c >= 0xC2 && c <= 0xDF) {
      pending = 1;
    } else if (c >= 0xE0 && c <= 0xEF) {
      pending = 2;
      lowest = c == 0xE0 ? 0xA0 : 0x80;
      highest = c == 0xED ? 0x9F : 0xBF;
    } else if (c >= 0xF0 && c <= 0xF4) {
      pending = 3;
      lowest = c == 0xF0 ? 0x90 : 0x80;
      highest = c == 0xF4 ? 0x8F : 0xBF;
    } else {
      throw new NotUtf8Exception();
    }
  }
}
