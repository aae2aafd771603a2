package vn.thanthien.survey.tokensheet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/// Where citizens reach the platform.
@ConfigMapping(prefix = "thanthien.public")
public interface PublicAddress {

  /// What stands before `/s/{token}` in a link or QR code.
  @WithDefault("http://localhost:8080")
  URI address();
}
