package vn.thanthien.dossier.applicant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/// How long personal data are kept.
@ConfigMapping(prefix = "thanthien.retention")
interface RetentionSettings {

  /// From the end of a dossier; the archives' own schedule decides, so a deployment sets it (TT
  /// 13/2023/TT-BNV, not verified for each kind of dossier).
  @WithDefault("P10Y")
  Period applicants();

  /// How often it looks; read by the scheduler.
  @WithDefault("24h")
  String every();
}
