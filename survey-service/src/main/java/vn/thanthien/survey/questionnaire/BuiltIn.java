package vn.thanthien.survey.questionnaire;

import java.util.List;

/// A questionnaire every unit can use, shipped as data.
///
/// @param source what it follows, and what of it is not verified
public record BuiltIn(
    String code, int edition, Wording title, String source, List<Section> sections) {

  public BuiltIn {
    sections = List.copyOf(sections);
  }

  public Form form() {
    return new Form(sections);
  }
}
