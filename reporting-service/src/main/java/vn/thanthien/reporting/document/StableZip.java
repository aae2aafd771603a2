package vn.thanthien.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

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

  /// @param packed what stands in every such zip, by name; takes the place of the zip's own
  static byte[] of(byte[] zip, Map<String, Packed> packed) throws IOException {
    var entries = new TreeMap<String, Packed>(CONTENT_TYPES_FIRST);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var ready = packed.get(entry.getName());
        entries.put(entry.getName(), ready == null ? Packed.of(in.readAllBytes()) : ready);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, Packed> entry : entries.entrySet()) {
        entry.getValue().writeTo(out, entry.getKey());
      }
    }
    return bytes.toByteArray();
  }

  /// A content as a zip holds it.
  ///
  /// @param size before it was deflated
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Packed(byte[] deflated, long size, long checksum) {

    static Packed of(byte[] content) {
      var checksum = new CRC32();
      checksum.update(content);
      var bytes = new ByteArrayOutputStream();
      var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
      try (var out = new DeflaterOutputStream(bytes, deflater)) {
        out.write(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        deflater.end();
      }
      return new Packed(bytes.toByteArray(), content.length, checksum.getValue());
    }

    private void writeTo(ZipArchiveOutputStream out, String name) throws IOException {
      var entry = new ZipArchiveEntry(name);
      entry.setTimeLocal(MOMENT);
      entry.setMethod(ZipEntry.DEFLATED);
      entry.setSize(size);
      entry.setCompressedSize(deflated.length);
      entry.setCrc(checksum);
      out.addRawArchiveEntry(entry, new ByteArrayInputStream(deflated));
    }
  }
}
