package vn.thanthien.reporting.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How those who owe a report are told.
@ConfigMapping(prefix = "thanthien.reminders")
interface ReminderSettings {

  /// How often it looks; read by the scheduler.
  @WithDefault("10m")
  String every();

  /// What became due longer ago is left alone, so that a request over a past year calls nobody.
  @WithDefault("P30D")
  Duration window();

  /// Whether reminders go out by e-mail as well; needs `quarkus.mailer.host` and `.from`.
  @WithDefault("false")
  boolean mail();

  /// How long the mail server may take over one e-mail.
  @WithDefault("30s")
  Duration mailPatience();

  /// A letter not sent after so long is not sent any more: the console has told it.
  @WithDefault("P2D")
  Duration mailFor();

  /// Where readers find the console.
  @WithDefault("http://localhost:8080")
  String console();
}
