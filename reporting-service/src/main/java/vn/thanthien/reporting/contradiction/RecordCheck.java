package vn.thanthien.reporting.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// X3, X4, X10, X12 and X14: records that contradict one another, whatever the text says.
final class RecordCheck implements Check {
  private static final String LAUNCH = "LAUNCH";

  private final CheckRules rules;

  RecordCheck(CheckRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Contradiction> find(Reading reading) {
    var found = new ArrayList<Contradiction>();
    launch(reading.report(), found);
    dossiers(reading.report(), found);
    committee(reading.report().records(), found);
    twins(reading.report().records(), found);
    letters(reading.report().records(), found);
    return found;
  }

  /// X3: what was done before the model is not yet the model's doing.
  private void launch(CheckedReport report, List<Contradiction> found) {
    report.records().events().stream()
        .filter(event -> event.kind().equals(LAUNCH))
        .map(KnownRecords.Event::heldOn)
        .min(Comparator.naturalOrder())
        .filter(day -> day.isAfter(report.from()))
        .ifPresent(day ->
            found.add(
                Contradiction.ofRecords(
                    rules.period(),
                    "",
                    "kỳ số liệu từ " + day(report.from()),
                    "ra mắt ngày " + day(day),
                    "Mô hình ra mắt ngày %s, sau ngày đầu kỳ số liệu (%s)."
                        .formatted(day(day), day(report.from())),
                    "Nêu rõ mô hình ra mắt ngày %s; số liệu tính từ ngày %s."
                        .formatted(day(day), day(report.from())))));
  }

  private void dossiers(CheckedReport report, List<Contradiction> found) {
    var dossiers = report.records().dossiers();
    if (dossiers == null) {
      return;
    }
    var in = dossiers.opening() + dossiers.received();
    var out = dossiers.ended() + dossiers.open();
    if (in != out) {
      found.add(
          Contradiction.ofRecords(
              rules.balance(),
              "",
              "%s + %s = %s hồ sơ"
                  .formatted(count(dossiers.opening()), count(dossiers.received()), count(in)),
              "%s + %s = %s hồ sơ"
                  .formatted(count(dossiers.ended()), count(dossiers.open()), count(out)),
              "Kỳ trước chuyển sang và tiếp nhận trong kỳ là %s hồ sơ, đã kết thúc và còn lại là %s hồ sơ."
                  .formatted(count(in), count(out)),
              "Đối soát số liệu hồ sơ (kể cả hồ sơ chưa ghi hạn trả) trước khi báo cáo."));
    } else if (dossiers.open() == 0
        && dossiers.received() >= rules.nothingOpen().minimumReceived()) {
      var last = day(report.to().minusDays(1));
      found.add(
          Contradiction.ofRecords(
              rules.nothingOpen(),
              "",
              "%s/%s hồ sơ đã kết thúc".formatted(count(dossiers.ended()), count(in)),
              "0 hồ sơ đang giải quyết ngày " + last,
              "Hết ngày %s không còn hồ sơ nào đang giải quyết: kiểm tra hồ sơ chưa xong đã được ghi nhận đủ chưa."
                  .formatted(last),
              "Kỳ trước chuyển sang %s, tiếp nhận %s, đã kết thúc %s, đang giải quyết 0 hồ sơ tính đến hết ngày %s."
                  .formatted(
                      count(dossiers.opening()),
                      count(dossiers.received()),
                      count(dossiers.ended()),
                      last)));
    }
  }

  private void committee(KnownRecords records, List<Contradiction> found) {
    var rule = rules.committee();
    var regulation =
        records.documents().stream()
            .filter(document -> names(document, rule.regulation()))
            .filter(document -> names(document, rule.committee()))
            .min(Comparator.comparing(KnownRecords.Document::issuedOn))
            .orElse(null);
    var met =
        records.events().stream()
            .filter(event -> rule.meetings().contains(event.kind()))
            .map(KnownRecords.Event::heldOn)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (regulation == null) {
      return;
    }
    var before = new ArrayList<String>();
    if (records.seatedOn() != null && records.seatedOn().isBefore(regulation.issuedOn())) {
      before.add("có thành viên từ ngày " + day(records.seatedOn()));
    }
    if (met != null && met.isBefore(regulation.issuedOn())) {
      before.add("giao ban từ ngày " + day(met));
    }
    if (!before.isEmpty()) {
      var early = "Ban Chỉ đạo " + String.join(", ", before);
      var later = "%s ngày %s".formatted(regulation.displayForm(), day(regulation.issuedOn()));
      found.add(
          Contradiction.ofRecords(
              rule,
              "",
              early,
              "Quy chế " + later,
              "%s, trước khi có Quy chế hoạt động %s.".formatted(early, later),
              "Nêu đúng trình tự thời gian: thành lập, quy chế, hoạt động của Ban Chỉ đạo."));
    }
  }

  private static boolean names(KnownRecords.Document document, Phrases phrases) {
    var words = Words.of(document.title());
    return phrases.isIn(words, 0, words.size());
  }

  /// X12: one event counts once, however often it was recorded.
  private void twins(KnownRecords records, List<Contradiction> found) {
    var rule = rules.twins();
    for (var twins : records.twins()) {
      var both = named(twins.one()) + " và " + named(twins.other());
      found.add(
          Contradiction.ofRecords(
              rule,
              "P07",
              "ngày %s: %s".formatted(day(twins.heldOn()), both),
              "có thể là một cuộc",
              "Hai bản ghi đối thoại cùng ngày %s (%s) có thể là một cuộc được ghi hai lần."
                  .formatted(day(twins.heldOn()), both),
              "Nếu là một cuộc thì chỉ tính một lần, theo một loại; nếu là hai cuộc thì nêu rõ từng cuộc."));
    }
  }

  private static String named(KnownRecords.Dialogue dialogue) {
    var more = new ArrayList<String>();
    if (!dialogue.village().isEmpty()) {
      more.add(dialogue.village());
    }
    if (dialogue.participants() > 0) {
      more.add(count(dialogue.participants()) + " người");
    }
    return dialogue.kind() + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
  }

  /// X14: whoever reads of a letter can go back to what it was written for.
  private void letters(KnownRecords records, List<Contradiction> found) {
    var rule = rules.untraced();
    rule.letters()
        .forEach((gap, kind) -> {
          var letters = records.untraced().getOrDefault(gap, 0L);
          if (letters > 0) {
            var number = count(letters) + " " + kind.letters();
            found.add(
                Contradiction.ofRecords(
                    rule,
                    kind.indicator(),
                    number,
                    "0 %s gắn với %s thư".formatted(kind.event(), count(letters)),
                    "%s %s.".formatted(number, kind.fault()),
                    kind.advice().formatted(number)));
          }
        });
  }

  private static String count(long number) {
    return VietnameseNumber.count(BigDecimal.valueOf(number));
  }

  static String day(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
