package vn.thanthien.dossier.dossierimport;

import java.io.IOException;
import java.io.InputStream;

/// The lines of a text as bytes, each in the same buffer; of a line that is too long only the
/// beginning.
final class BoundedLines {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] read = new byte[64 * 1024];
  private int at;
  private int end;
  private final byte[] line;
  private int length;
  private boolean tooLong;
  private int number;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.line = new byte[longest];
  }

  /// Goes to the next line that is not blank; false at the end.
  boolean next() throws IOException {
    do {
      if (at == end && !fill()) {
        return false;
      }
      collect();
      number++;
    } while (isBlank());
    return true;
  }

  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  boolean tooLong() {
    return tooLong;
  }

  /// Of the line, from 1, blank ones counted.
  int number() {
    return number;
  }

  private void collect() throws IOException {
    length = 0;
    tooLong = false;
    do {
      var start = at;
      while (at < end && read[at] != '\n') {
        at++;
      }
      var count = Math.min(at - start, line.length - length);
      System.arraycopy(read, start, line, length, count);
      length += count;
      tooLong |= count < at - start;
      if (at < end) {
        at++;
        return;
      }
    } while (fill());
  }

  private boolean fill() throws IOException {
    var beginning = number == 0 && end == 0;
    end = Math.max(in.readNBytes(read, 0, read.length), 0);
    at = beginning && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    return end > at;
  }

  private boolean startsWithMark() {
    return end >= BYTE_ORDER_MARK.length
        && java.util.Arrays.equals(
            read, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private boolean isBlank() {
    for (var i = 0; i < length; i++) {
      if (line[i] < 0 || line[i] > ' ') {
        return false;
      }
    }
    return true;
  }
}
