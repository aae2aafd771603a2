package vn.thanthien.letter.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How letters go out by e-mail. The mail server is set by `quarkus.mailer.*`; without a sender
/// (`quarkus.mailer.from`) none goes out.
@ConfigMapping(prefix = "thanthien.letter.mail")
interface MailSettings {

  /// How often it looks for what is due; read by the scheduler.
  @WithDefault("10s")
  String every();

  /// How long the mail server may take for one e-mail.
  @WithDefault("PT30S")
  Duration patience();

  /// Pause before the second attempt; each further one is twice as long.
  @WithDefault("PT1M")
  Duration pause();

  /// After so many it is given up.
  @WithDefault("8")
  int mostAttempts();
}
