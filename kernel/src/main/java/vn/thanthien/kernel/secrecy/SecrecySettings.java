package vn.thanthien.kernel.secrecy;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The keys by which personal numbers are sealed; from the environment only.
@ConfigMapping(prefix = "thanthien.secrecy")
interface SecrecySettings {

  /// 32 bytes each in Base64. The first seals; the others still open what they sealed, so a key is
  /// changed by putting a new one in front.
  Optional<List<String>> keys();
}
