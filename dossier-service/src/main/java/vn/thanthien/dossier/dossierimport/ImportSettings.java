package vn.thanthien.dossier.dossierimport;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How files of other systems are taken in.
@ConfigMapping(prefix = "thanthien.import")
interface ImportSettings {

  /// How often a replica looks for work; read by the scheduler.
  @WithDefault("1s")
  String every();

  /// How long a replica that no longer commits keeps a job from the others.
  @WithDefault("PT30S")
  Duration lease();

  /// How long an uploaded file is kept after its import has ended; it holds personal data.
  @WithDefault("PT0S")
  Duration keepUpload();

  /// How often uploads past that time are deleted; read by the scheduler.
  @WithDefault("60s")
  String cleanEvery();

  /// Of an upload that is still coming in; longer ago, it has broken off.
  @WithDefault("PT1H")
  Duration longestUpload();

  /// A workbook is opened from a file in the temporary folder.
  @WithDefault("64M")
  MemorySize largestWorkbook();

  /// What a workbook may unpack to.
  @WithDefault("1G")
  MemorySize largestUnpacked();

  /// Takes the place of the shipped synonyms of column names.
  Optional<Path> columns();

  /// Takes the place of the shipped code maps of other systems.
  Optional<Path> sources();
}
