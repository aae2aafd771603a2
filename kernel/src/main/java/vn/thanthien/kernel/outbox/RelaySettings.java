package vn.thanthien.kernel.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How the relay of this service works.
@ConfigMapping(prefix = "thanthien.relay")
interface RelaySettings {

  /// The service's one topic; a service without one has no relay.
  Optional<String> topic();

  /// Rows read and sent in one piece.
  @WithDefault("2000")
  int batch();

  /// Shortest wait between reads, while events keep coming: a shorter one reads fewer rows at the
  /// price of the same query and the same cursor's commit.
  @WithDefault("25ms")
  Duration busyPoll();

  /// Longest wait after empty reads.
  @WithDefault("100ms")
  Duration idlePoll();

  /// How long sent rows are kept.
  @WithDefault("P7D")
  Duration keep();
}
