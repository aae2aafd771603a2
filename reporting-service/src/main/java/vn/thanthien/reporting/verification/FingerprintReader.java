package vn.thanthien.reporting.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// Finds in a file the content hash its metadata name. The file may be anything: nothing of it is
/// trusted, and no more of it is unpacked than metadata need.
final class FingerprintReader {

  private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

  /// A file with more names than this was not made by us.
  private static final int MOST_NAMES = 10;

  /// Entries of a DOCX; ours has about twenty.
  private static final int MOST_ENTRIES = 200;

  /// Bytes of one metadata entry.
  private static final int MOST_METADATA = 64 * 1024;

  private FingerprintReader() {}

  static Set<String> read(byte[] file) {
    var hashes = new LinkedHashSet<String>();
    find(new String(file, StandardCharsets.ISO_8859_1), hashes);
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      unpack(file, hashes);
    }
    return hashes;
  }

  private static void unpack(byte[] file, Set<String> hashes) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      var entry = zip.getNextEntry();
      for (var i = 0; entry != null && i < MOST_ENTRIES; i++) {
        if (entry.getName().startsWith("docProps/")) {
          find(new String(zip.readNBytes(MOST_METADATA), StandardCharsets.UTF_8), hashes);
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException _) {
      // no zip after all: then it names nothing
    }
  }

  private static void find(String text, Set<String> hashes) {
    HASH.matcher(text).results().limit(MOST_NAMES).forEach(hash -> hashes.add(hash.group()));
  }
}
