package vn.thanthien.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The key by which services seal personal numbers in the data of one folder; made with the data
/// and as old as they are.
final class SecrecyKey {

  private static final int BYTES = 32;

  private SecrecyKey() {}

  /// Base64, from `<data>/secrecy.key`, readable by its owner only.
  static synchronized String of(Path data) {
    var file = data.resolve("secrecy.key");
    try {
      if (!Files.exists(file)) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(data);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
