package vn.thanthien.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.reporting.indicator.Indicator;
import vn.thanthien.reporting.indicator.Indicators;
import vn.thanthien.reporting.indicator.Term;
import vn.thanthien.reporting.record.Period;
import vn.thanthien.reporting.record.RecordReader;

/// Opens a figure down to the records behind it: what they are known by, never their content. The
/// weights of all pages are the figure.
@ApplicationScoped
class FigureTrace {

  private final Indicators indicators;
  private final Figures figures;
  private final RecordReader records;
  private final ListedTrace lists;

  @Inject
  FigureTrace(Indicators indicators, Figures figures, RecordReader records, ListedTrace lists) {
    this.indicators = indicators;
    this.figures = figures;
    this.records = records;
    this.lists = lists;
  }

  /// A page of the records behind a figure.
  ///
  /// @param by the figure's breakdown as `name:value`, empty for the whole
  /// @param after `next` of the page before
  Traced of(
      String code,
      Subject subject,
      Period period,
      Instant cutoff,
      String part,
      List<String> by,
      @Nullable String after,
      int limit) {
    var indicator = indicators.find(code, period.to().minusDays(1)).orElseThrow(Refusal::unknown);
    var asked = new Figures.Request(subject, period, cutoff);
    if (indicator.source() == Indicator.Source.RECORDS) {
      return counted(indicator, terms(indicator, part, breakdown(by)), asked, after, limit);
    }
    var items =
        lists.items(indicator, asked, figures.dutyDays(asked), isAbove(part), breakdown(by));
    var from = after == null ? 0 : Math.min(position(after), items.size());
    var to = Math.min(from + limit, items.size());
    return new Traced(
        indicator.code(),
        indicator.ruleVersion(),
        items.subList(from, to),
        to < items.size() ? Integer.toString(to) : null);
  }

  private Traced counted(
      Indicator indicator,
      List<Term> terms,
      Figures.Request asked,
      @Nullable String after,
      int limit) {
    var cursor = Cursor.parse(after);
    var question = figures.question(asked);
    var items = new ArrayList<Item>();
    for (var i = cursor.term(); i < terms.size(); i++) {
      var term = terms.get(i);
      var at = term.atStart() ? question.from() : question.to();
      var room = limit - items.size();
      var page =
          records.records(
              term.measure(), question, at, i == cursor.term() ? cursor.id() : null, room + 1);
      for (var record : page.subList(0, Math.min(room, page.size()))) {
        items.add(Item.of(record, term));
      }
      if (page.size() > room) {
        var last = items.isEmpty() ? null : page.get(Math.max(room - 1, 0)).id();
        return new Traced(
            indicator.code(), indicator.ruleVersion(), items, room == 0 ? i + ":" : i + ":" + last);
      }
    }
    return new Traced(indicator.code(), indicator.ruleVersion(), items, null);
  }

  /// A part of an indicator is a plain count: nothing stands below its line.
  private static List<Term> terms(Indicator indicator, String part, Map<String, String> by) {
    var isAbove = isAbove(part);
    if (by.isEmpty()) {
      return isAbove ? indicator.numerator() : indicator.denominator();
    }
    var numerator =
        indicator.breakdowns().stream()
            .filter(breakdown -> breakdown.by().equals(by))
            .findFirst()
            .orElseThrow(Refusal::unknown)
            .numerator();
    return isAbove ? numerator : List.of();
  }

  private static boolean isAbove(String part) {
    return switch (part) {
      case "numerator" -> true;
      case "denominator" -> false;
      default ->
          throw new Refusal(ProblemType.INVALID, "Chỉ có phần numerator hoặc denominator.", "part");
    };
  }

  /// Where a page of a list begins.
  private static int position(String after) {
    try {
      return Integer.parseUnsignedInt(after);
    } catch (NumberFormatException e) {
      throw unreadable();
    }
  }

  private static Refusal unreadable() {
    return new Refusal(ProblemType.INVALID, "Giá trị after không đọc được.", "after");
  }

  private static Map<String, String> breakdown(List<String> by) {
    var key = new TreeMap<String, String>();
    for (var pair : by) {
      var colon = pair.indexOf(':');
      if (colon < 1) {
        throw new Refusal(ProblemType.INVALID, "Cần dạng tên:giá-trị.", "by");
      }
      key.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return key;
  }

  /// Where a page begins: in which term, after which id.
  private record Cursor(int term, @Nullable UUID id) {

    static Cursor parse(@Nullable String text) {
      if (text == null) {
        return new Cursor(0, null);
      }
      try {
        var colon = text.indexOf(':');
        var id = text.substring(colon + 1);
        return new Cursor(
            Integer.parseInt(text.substring(0, colon)), id.isEmpty() ? null : UUID.fromString(id));
      } catch (RuntimeException e) {
        throw unreadable();
      }
    }
  }

  /// A page of the records behind a figure.
  ///
  /// @param next what to pass as `after`, absent on the last page
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Traced(String code, int ruleVersion, List<Item> items, @Nullable String next) {
    Traced {
      items = List.copyOf(items);
    }
  }

  /// One record.
  ///
  /// @param id absent for what is no record: a commune's `DUTY`, and the `HEADCOUNT` of its profile
  /// @param kind DOSSIER, PETITION, DIALOGUE, OPINION, LETTER, RECEPTION, SURVEY, EVENT,
  ///   INVESTMENT, OBLIGATION, DUTY, HEADCOUNT
  /// @param code of a dossier (Mã số hồ sơ)
  /// @param day it was received, held, raised, issued, spent on or due; of a survey round, its last
  /// @param weight what it adds to the sum, negative where it is subtracted
  /// @param measure the term it was counted by
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Nullable UUID id,
      String kind,
      String unit,
      @Nullable String code,
      @Nullable LocalDate day,
      long weight,
      @Nullable String measure) {

    static Item of(RecordReader.CountedRecord record) {
      return new Item(
          record.id(),
          record.kind(),
          record.unit(),
          record.code(),
          record.day(),
          record.weight(),
          null);
    }

    static Item of(RecordReader.CountedRecord record, Term term) {
      return new Item(
          record.id(),
          record.kind(),
          record.unit(),
          record.code(),
          record.day(),
          term.subtracted() ? -record.weight() : record.weight(),
          term.measure().name());
    }
  }
}
