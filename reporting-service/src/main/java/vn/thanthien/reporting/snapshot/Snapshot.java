package vn.thanthien.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.CommuneShare.OpenQuestion;
import vn.thanthien.reporting.material.Material;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.template.SectionKind;

/// Everything a report says, frozen: figures with their rule versions, programme lists, the texts
/// as written and typed. What is not in here is not in the document, and the moment of freezing is
/// not in here: the same contents have the same hash.
///
/// @param template version of the template that wrote it
/// @param questions contradictions it was frozen with, each explained where it must be
/// @param notes sentences on whose records of which days are told of, none where that goes without
///   saying
public record Snapshot(
    ReportKind kind,
    ReportHead head,
    Material material,
    String template,
    String typeName,
    List<String> bases,
    String opening,
    String closing,
    List<Section> sections,
    List<OpenQuestion> questions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {

  @SuppressWarnings("NullAway") // what was frozen before notes were kept comes without
  public Snapshot {
    bases = List.copyOf(bases);
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /// The text of a section, empty where there is none.
  @JsonIgnore
  public String text(String key) {
    return Optional.of(key)
        .flatMap(wanted -> sections.stream().filter(s -> s.key().equals(wanted)).findFirst())
        .map(Section::text)
        .orElse("");
  }

  /// A section as it reads.
  ///
  /// @param level of its numbered heading; absent for a dash paragraph or a continuation
  /// @param title of the heading or dash paragraph, empty for a continuation
  /// @param empty what is printed where nothing was typed, absent to leave the section out
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Section(
      String key,
      SectionKind kind,
      @Nullable Integer level,
      @Nullable String number,
      String title,
      String text,
      @Nullable String empty) {}
}
