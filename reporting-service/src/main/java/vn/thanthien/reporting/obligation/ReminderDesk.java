package vn.thanthien.reporting.obligation;

import io.quarkus.logging.Log;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.thanthien.kernel.mail.MailServer;
import vn.thanthien.kernel.reference.Calendars;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.time.VietnamTime;

/// What goes on by itself: periods open, what is owed passes from units that are gone to those that
/// took them over, due dates follow the calendar, those who owe are told. On days nobody works it
/// is silent. Several replicas may run at once: a period has one request, an obligation one
/// reminder of each step, a letter is taken by one of them.
@ApplicationScoped
class ReminderDesk {

  private final ReportRegime regime;
  private final ReportSchedules schedules;
  private final ReportRequests requests;
  private final ObligationDesk obligations;
  private final Reminders reminders;
  private final Calendars calendars;
  private final MailServer server;
  private final ReminderSettings settings;
  private final Clock clock;

  @Inject
  ReminderDesk(
      ReportRegime regime,
      ReportSchedules schedules,
      ReportRequests requests,
      ObligationDesk obligations,
      Reminders reminders,
      Calendars calendars,
      ReactiveMailer mailer,
      Vertx vertx,
      ReminderSettings settings,
      Clock clock) {
    this.regime = regime;
    this.schedules = schedules;
    this.requests = requests;
    this.obligations = obligations;
    this.reminders = reminders;
    this.calendars = calendars;
    this.server = new MailServer(mailer, vertx);
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${thanthien.reminders.every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    UnitScope.asSystem(() -> {
      QuarkusTransaction.requiringNew().run(this::openPeriods);
      QuarkusTransaction.requiringNew().run(obligations::passOn);
      QuarkusTransaction.requiringNew().run(this::redate);
      QuarkusTransaction.requiringNew().run(this::remind);
      if (settings.mail()) {
        mail();
      }
    });
  }

  private void openPeriods() {
    var today = VietnamTime.dayOf(clock.instant());
    for (var schedule : schedules.inForce(today)) {
      regime
          .period(schedule.periodKind(), today)
          .ifPresent(period -> obligations.open(schedule, period));
    }
  }

  private void redate() {
    var since = VietnamTime.dayOf(clock.instant().minus(settings.window()));
    requests.reckoned(since).forEach(obligations::redate);
  }

  private void remind() {
    var now = clock.instant();
    var today = VietnamTime.dayOf(now);
    var calendar = calendars.current();
    if (!calendar.isWorkingDay(today)) {
      return;
    }
    var after = VietnamTime.dayOf(now.minus(settings.window()));
    // the most pressing step first: it takes the earliest due dates, each step those behind it
    for (var rule : regime.reminders().reversed()) {
      var until = calendar.plusWorkingDays(today, -rule.workingDays());
      var told = reminders.note(rule.step(), rule.escalated(), after, until, now);
      if (told > 0) {
        Log.infof("%d reminded: %s", told, rule.step());
      }
      after = until;
    }
  }

  /// Tries every letter that waits once. An address that is refused waits for the next round and
  /// keeps nobody else waiting; a mail server that is away ends this one.
  private void mail() {
    var begun = clock.instant();
    var more = true;
    while (more) {
      more = takeUp(begun).map(this::mail).orElse(false);
    }
  }

  /// Speaks to the mail server between two transactions. Who is stopped there may tell twice.
  ///
  /// @return whether the mail server answered
  private boolean mail(Reminders.Waiting reminder) {
    try {
      server.deliver(ReminderLetter.of(reminder, settings.console()), settings.mailPatience());
    } catch (RuntimeException refused) {
      // whatever the client throws; its text may hold the address
      var reply = MailServer.replyCode(refused);
      Log.warnf(
          "reminder %s not mailed: %s %s",
          reminder.id(), refused.getClass().getSimpleName(), reply);
      return reply != null;
    }
    QuarkusTransaction.requiringNew().run(() -> reminders.mailed(reminder.id(), clock.instant()));
    return true;
  }

  private Optional<Reminders.Waiting> takeUp(Instant begun) {
    // twice the patience: ours until it has surely been given up
    var until = clock.instant().plus(settings.mailPatience().multipliedBy(2));
    return QuarkusTransaction.requiringNew()
        .call(() -> reminders.takeUp(begun.minus(settings.mailFor()), begun, until));
  }
}
