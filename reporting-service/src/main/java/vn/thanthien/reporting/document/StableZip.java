package vn.thanthien.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Rewrites a zip so that its bytes depend on its entries' contents alone: the content types first
/// (as readers expect), the others by name, all of the same moment.
final class StableZip {
  /// Not the first moment a zip can tell: the JDK adds a second time, in the machine's zone, to
  /// that.
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Comparator<String> CONTENT_TYPES_FIRST =
      Comparator.<String, Boolean>comparing(name -> !name.equals("[Content_Types].xml"))
          .thenComparing(Comparator.naturalOrder());

  private StableZip() {}

  static byte[] of(byte[] zip) throws IOException {
    var entries = new TreeMap<String, byte[]>(CONTENT_TYPES_FIRST);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        var stable = new ZipEntry(entry.getKey());
        stable.setTimeLocal(MOMENT);
        out.putNextEntry(stable);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
