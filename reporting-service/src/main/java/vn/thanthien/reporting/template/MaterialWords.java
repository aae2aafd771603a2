package vn.thanthien.reporting.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thanthien.kernel.contract.survey.SurveyRunner;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.figure.FigureState;
import vn.thanthien.reporting.indicator.Indicator.Form;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.Programme;
import vn.thanthien.reporting.material.Programme.Document;
import vn.thanthien.reporting.material.ReportFigure;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.record.SurveyCounts;
import vn.thanthien.reporting.record.VisitCounts;

/// Everything a report's sentences may speak of, as words.
final class MaterialWords {

  private static final List<String> PROFILE =
      List.of(
          "HOUSEHOLDS",
          "POPULATION",
          "VILLAGES",
          "PARTY_CELLS",
          "PARTY_MEMBERS",
          "STAFF",
          "LOCATION",
          "BORDER_EAST",
          "BORDER_NORTH",
          "BORDER_SOUTH",
          "BORDER_WEST",
          "NEW_RURAL");
  private static final List<String> EVENTS =
      List.of(
          "LAUNCH",
          "TRAINING",
          "BRIEFING",
          "COMMUNICATION",
          "COMMITMENT",
          "WEEKLY_MEETING",
          "MONTHLY_MEETING");
  private static final List<String> POSTINGS =
      List.of(
          "PROCEDURES",
          "FEES",
          "SLOGANS",
          "LEADER_PHONES",
          "RECEPTION_ROOM",
          "LETTER_TEMPLATES",
          "OTHER");

  private final ReportTemplate template;
  private final Material material;
  private final ReportHead head;
  private final Map<String, String> names;

  MaterialWords(ReportTemplate template, Material material, ReportHead head) {
    this.template = template;
    this.material = material;
    this.head = head;
    names = template.names(material.unit());
  }

  Words words() {
    var words = new HashMap<String, Object>();
    template
        .sections()
        .forEach(section ->
            section.indicators().forEach(code -> words.put(code, FigureWords.unknown())));
    for (var figure : material.figures()) {
      if (figure.isWhole()) {
        words.put(figure.code(), FigureWords.of(figure, material.figures(), names));
      }
    }
    words.put(
        "unit",
        new Words(
            Map.of(
                "name", material.unit().name(),
                "kind", material.unit().noun(),
                "villages", material.unit().villages())));
    words.put(
        "period",
        new Words(
            Map.of(
                "first", VietnameseFormat.longDate(material.from()),
                "last", VietnameseFormat.longDate(lastDay()),
                "year", Integer.toString(lastDay().getYear()))));
    words.put("subject", Wording.lowerFirst(material.told(Wording.stripped(head.subject()))));
    words.put(
        "addressees",
        new Words(
            Map.of(
                "isEmpty", head.addressees().isEmpty(),
                "joined", Wording.joined(head.addressees()))));
    var terms = new HashMap<String, Object>();
    template.terms().keySet().forEach(name -> terms.put(name, template.term(name, lastDay())));
    words.put("term", new Words(terms));
    words.put("profile", profile());
    words.put("documents", documents());
    words.put("events", events());
    words.put("investments", investments());
    words.put("postings", postings());
    words.put("targets", targets());
    words.put("standing", new StandingWords(material.programme().standing(), lastDay()).words());
    words.put("rounds", rounds());
    words.put("register", register());
    words.put("visits", visits());
    words.putAll(new RollupWords(material).words());
    return new Words(words);
  }

  private LocalDate lastDay() {
    return material.to().minusDays(1);
  }

  private Words profile() {
    var words = new HashMap<String, Object>();
    PROFILE.forEach(name -> words.put(name, new Words(Map.of("known", false))));
    for (var value : material.programme().profile()) {
      var known = new HashMap<String, Object>(Map.of("known", true));
      if (value.number() != null) {
        known.put("number", VietnameseFormat.padded(value.number()));
      }
      if (value.text() != null) {
        known.put("text", Wording.stripped(value.text()));
        known.put("sentence", Wording.sentence(value.text()));
      }
      words.put(value.name(), new Words(known));
    }
    return new Words(words);
  }

  private Words documents() {
    var cited = new ArrayList<String>();
    head.requestingDocuments().forEach(document -> cited.add(document.displayForm()));
    Predicate<Document> own = document -> document.level().equals("COMMUNE");
    return new Words(
        Map.of(
            "upper",
                documents(
                    own.negate().and(document -> !document.purpose().equals("REQUEST")), cited),
            "own", documents(own, cited),
            "ownParty",
                documents(
                    own.and(document ->
                        document.chain().equals("PARTY") || document.chain().equals("JOINT")),
                    cited)));
  }

  private Words documents(Predicate<Document> which, List<String> cited) {
    return Words.list(
        material.programme().documents().stream()
            .filter(which)
            .map(document ->
                new Words(
                    Map.of(
                        "citation",
                        cited.contains(document.displayForm())
                            ? Wording.shortCitation(document)
                            : Wording.citation(document))))
            .toList());
  }

  private Words events() {
    var words = new HashMap<String, Object>();
    for (var kind : EVENTS) {
      var events =
          material.programme().events().stream().filter(e -> e.kind().equals(kind)).toList();
      words.put(
          kind,
          Words.list(events.stream().map(MaterialWords::event).toList())
              .with(
                  "days",
                  Wording.joined(
                      events.stream().map(e -> VietnameseFormat.date(e.heldOn())).toList())));
    }
    return new Words(words);
  }

  private static Words event(Programme.Happening event) {
    var attended = event.attended();
    return new Words(
        Map.of(
            "title", Wording.stripped(event.title()),
            "day", VietnameseFormat.date(event.heldOn()),
            "longDay", VietnameseFormat.longDate(event.heldOn()).replaceFirst("^ngày ", ""),
            "hasAttended", attended != null && attended > 0,
            "attended", VietnameseFormat.padded(attended == null ? 0 : attended)));
  }

  private Words investments() {
    return Words.list(
        material.programme().investments().stream()
            .map(investment ->
                new Words(
                    Map.of(
                        "purpose", Wording.lowerFirst(Wording.stripped(investment.purpose())),
                        "title", Wording.upperFirst(Wording.stripped(investment.purpose())),
                        "amount", VietnameseFormat.dong(BigDecimal.valueOf(investment.amount())))))
            .toList());
  }

  private Words postings() {
    var words = new HashMap<String, Object>();
    for (var kind : POSTINGS) {
      var postings =
          material.programme().postings().stream().filter(p -> p.kind().equals(kind)).toList();
      words.put(
          kind,
          Words.list(
                  postings.stream()
                      .map(posting ->
                          new Words(
                              Map.of(
                                  "place",
                                  Wording.lowerFirst(Wording.stripped(posting.place())),
                                  "hasNote",
                                  posting.note() != null && !posting.note().isBlank(),
                                  "note",
                                  posting.note() == null
                                      ? ""
                                      : Wording.lowerFirst(Wording.stripped(posting.note())))))
                      .toList())
              .with(
                  "places",
                  Wording.joined(
                      postings.stream()
                          .map(p -> Wording.lowerFirst(Wording.stripped(p.place())))
                          .distinct()
                          .toList())));
    }
    return new Words(words);
  }

  private Words targets() {
    return Words.list(
        material.programme().targets().stream()
            .map(target -> {
              var figures =
                  material.figures().stream()
                      .filter(f -> f.code().equals(target.indicator()))
                      .filter(f -> !f.by().containsKey("village") && !f.by().containsKey("measure"))
                      .toList();
              var whole = figures.stream().filter(ReportFigure::isWhole).findFirst();
              var shown = whole.map(List::of).orElse(figures);
              var first = shown.isEmpty() ? null : shown.getFirst();
              return new Words(
                  Map.of(
                      "name", first == null ? target.indicator() : first.name(),
                      "goal",
                          Wording.goal(
                              target.value(),
                              first == null || first.form() == Form.PERCENT,
                              first == null ? null : first.unitVi()),
                      "actual",
                          shown.isEmpty()
                              ? "chưa đủ dữ liệu"
                              : Wording.joined(
                                  shown.stream().map(figure -> actual(figure, shown)).toList())));
            })
            .toList());
  }

  /// @param all it stands among: of two rounds of one phase the runner tells them apart
  private String actual(ReportFigure figure, List<ReportFigure> all) {
    var phase = figure.by().get("phase");
    var text =
        figure.state() == FigureState.COMPUTED
                && figure.form() == Form.PERCENT
                && figure.denominator() != null
            ? figure.text() + ", " + fraction(figure)
            : figure.text();
    if (phase == null) {
      return text;
    }
    var runner = figure.by().get("runner");
    var single = all.stream().filter(other -> phase.equals(other.by().get("phase"))).count() == 1;
    return named(phase) + (single || runner == null ? "" : " (" + named(runner) + ")") + " " + text;
  }

  /// What the sentences on dossiers leave out of the register's identity.
  private Words register() {
    var others = new ArrayList<String>();
    var register = material.register();
    if (register != null) {
      add(others, register.paused(), "hồ sơ đang tạm dừng chờ bổ sung, chờ nghĩa vụ tài chính");
      add(others, register.withdrawn(), "hồ sơ công dân rút");
      add(others, register.stopped(), "hồ sơ dừng giải quyết");
      add(others, register.notAccepted(), "hồ sơ không được tiếp nhận");
    }
    return new Words(Map.of("hasOthers", !others.isEmpty(), "others", Wording.joined(others)));
  }

  private Words visits() {
    var visits = material.visits();
    var counts = visits == null ? new VisitCounts(0, 0, 0, 0) : visits;
    return new Words(
        Map.of(
            "known", visits != null,
            "none", counts.visits() == 0,
            "number", VietnameseFormat.padded(counts.visits()),
            "villages", VietnameseFormat.padded(counts.villages()),
            "weeks", VietnameseFormat.padded(counts.weeks()),
            "hasPeople", counts.participants() > 0,
            "people", VietnameseFormat.padded(counts.participants())));
  }

  private static void add(List<String> texts, long count, String what) {
    if (count > 0) {
      texts.add(VietnameseFormat.padded(count) + " " + what);
    }
  }

  /// Survey rounds by phase and runner; rounds are never pooled.
  private Words rounds() {
    return Words.list(material.surveys().stream().map(this::round).toList());
  }

  private Words round(SurveyCounts counts) {
    return new Words(
        Map.of(
            "phase", named(counts.phase().name()),
            "runner", named(counts.runner().name()),
            "ballots",
                "phát ra %s phiếu, thu về %s phiếu, hợp lệ %s phiếu"
                    .formatted(
                        VietnameseFormat.padded(counts.issued()),
                        VietnameseFormat.padded(counts.collected()),
                        VietnameseFormat.padded(counts.valid())),
            "selfRun", counts.runner() == SurveyRunner.PEOPLES_COMMITTEE,
            "answered", counts.answered() > 0,
            "satisfied", share(counts.satisfied() + counts.verySatisfied(), counts.answered()),
            "verySatisfied", share(counts.verySatisfied(), counts.answered())));
  }

  private String named(String value) {
    return names.getOrDefault(value, value);
  }

  private static String share(long part, long whole) {
    if (whole == 0) {
      return "không phát sinh";
    }
    var percent =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    return "%s/%s phiếu, đạt %s"
        .formatted(
            VietnameseFormat.count(part),
            VietnameseFormat.count(whole),
            VietnameseFormat.percent(percent));
  }

  private static String fraction(ReportFigure figure) {
    var whole = figure.denominator();
    return VietnameseFormat.decimal(figure.counted(), 0)
        + "/"
        + (whole == null ? "" : VietnameseFormat.decimal(whole, 0));
  }
}
