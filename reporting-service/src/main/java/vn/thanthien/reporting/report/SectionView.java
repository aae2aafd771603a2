package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.template.ReportTemplate;
import vn.thanthien.reporting.template.SectionKind;

/// A section on the wire.
///
/// @param number as printed, absent for a dash paragraph or a continuation
/// @param heading title of the heading or dash paragraph, empty for a continuation
/// @param text one paragraph per line, a line beginning with "- " a bullet
/// @param indicators whose figures its sentences print
/// @param revision of a narrative section, 0 while nobody has typed
@JsonInclude(JsonInclude.Include.NON_NULL)
record SectionView(
    String key,
    @Nullable String number,
    @Nullable Integer level,
    String heading,
    SectionKind kind,
    boolean editable,
    String text,
    @Nullable String hint,
    List<String> indicators,
    @Nullable Long revision,
    @Nullable Instant editedAt,
    @Nullable String editedBy) {

  static SectionView of(
      Snapshot.Section section,
      ReportTemplate template,
      @Nullable ReportSection typed,
      ReportState state) {
    var described =
        template.sections().stream()
            .filter(candidate -> candidate.key().equals(section.key()))
            .findFirst();
    var edited = typed == null ? null : typed.edited();
    return new SectionView(
        section.key(),
        section.number(),
        section.level(),
        section.title(),
        section.kind(),
        section.kind() == SectionKind.NARRATIVE && state == ReportState.DRAFT,
        section.text(),
        described
            .map(found -> Objects.requireNonNullElse(found.hint(), ""))
            .filter(hint -> !hint.isEmpty())
            .orElse(null),
        described.map(found -> found.indicators()).orElse(List.of()),
        typed == null ? null : typed.revision(),
        edited == null ? null : edited.at(),
        edited == null ? null : edited.name());
  }
}
