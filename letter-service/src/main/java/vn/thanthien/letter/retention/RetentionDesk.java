package vn.thanthien.letter.retention;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import vn.thanthien.kernel.contract.letter.LetterKind;
import vn.thanthien.kernel.reference.RuleFile;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.secrecy.Forgetting;
import vn.thanthien.kernel.secrecy.RetentionClass;
import vn.thanthien.kernel.secrecy.RetentionSettings;
import vn.thanthien.letter.contribution.Contributions;
import vn.thanthien.letter.letter.Letters;
import vn.thanthien.letter.mail.Mailings;
import vn.thanthien.letter.print.PrintFiles;

/// Forgets to whom letters went and what they said when the time to keep it is over (Luật
/// 91/2025/QH15, Đ.3: no longer than needed). What figures are made of stays.
@ApplicationScoped
class RetentionDesk {

  /// The book of contributions among the kinds of [RetentionClass].
  private static final String CONTRIBUTION = "CONTRIBUTION";

  private final Letters letters;
  private final Mailings mailings;
  private final Contributions contributions;
  private final PrintFiles files;
  private final List<RetentionClass> classes;
  private final Clock clock;

  @Inject
  RetentionDesk(
      Letters letters,
      Mailings mailings,
      Contributions contributions,
      PrintFiles files,
      RetentionSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.letters = letters;
    this.mailings = mailings;
    this.contributions = contributions;
    this.files = files;
    this.classes =
        RuleFile.rows(
            json, settings.classes(), "/retention/retention-classes.json", RetentionClass.class);
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.retention.every:24h}",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scan() {
    var now = ZonedDateTime.now(clock);
    UnitScope.asSystem(() -> {
      for (var retention : classes) {
        var endedBefore = retention.endedBefore(now);
        if (endedBefore != null) {
          forget(retention.kinds(), endedBefore);
        }
      }
    });
  }

  private void forget(List<String> kinds, Instant endedBefore) {
    if (kinds.contains(CONTRIBUTION)) {
      Forgetting.byPieces(limit -> contributions.erase(endedBefore, limit));
    }
    for (var kind : LetterKind.values()) {
      if (kinds.contains(kind.name())) {
        Forgetting.byPieces(limit -> forgetLetters(kind, endedBefore, limit));
      }
    }
  }

  private int forgetLetters(LetterKind kind, Instant endedBefore, int limit) {
    var over = letters.erasable(kind, endedBefore, limit);
    if (over.isEmpty()) {
      return 0;
    }
    mailings.erase(over.stream().map(letter -> letter.id()).toList());
    for (var letter : over) {
      letter.erase(clock.instant());
      files.forget(letter.id());
    }
    letters.flush();
    files.forgetBatches();
    Log.infof("%d addressees forgotten", over.size());
    return over.size();
  }
}
