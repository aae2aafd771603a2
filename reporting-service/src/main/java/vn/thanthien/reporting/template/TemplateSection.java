package vn.thanthien.reporting.template;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.contradiction.NarrativeSection.Purpose;

/// A section as the template's file describes it.
///
/// @param level of its numbered heading, from 1; absent for a dash paragraph or a continuation
/// @param number as the document prints it
/// @param dash title of a dash paragraph
/// @param text the sentences, in Qute
/// @param purpose whether a narrative tells of results or of plans
/// @param empty what is printed where nothing was typed
public record TemplateSection(
    String key,
    @Nullable Integer level,
    @Nullable String number,
    @Nullable String heading,
    @Nullable String dash,
    SectionKind kind,
    @Nullable String text,
    @Nullable Purpose purpose,
    @Nullable String hint,
    @Nullable String empty) {

  private static final Pattern INDICATOR = Pattern.compile("\\b[DLPSM]\\d{2}\\b");

  public TemplateSection {
    if ((level != null) != (number != null && heading != null)) {
      throw new IllegalArgumentException(key + ": level, number and heading go together");
    }
    if (level != null && dash != null) {
      throw new IllegalArgumentException(key + ": a heading or a dash, not both");
    }
    if (kind == SectionKind.NARRATIVE && (hint == null || purpose == null)) {
      throw new IllegalArgumentException(key + ": a narrative has a hint and a purpose");
    }
  }

  public boolean isNarrative() {
    return kind == SectionKind.NARRATIVE;
  }

  /// Title of the heading or dash paragraph, empty for a continuation.
  public String title() {
    return heading != null ? heading : dash != null ? dash : "";
  }

  /// The indicators its sentences print, in order of their codes.
  public List<String> indicators() {
    return text == null ? List.of() : indicators(text);
  }

  /// Those a text prints.
  static List<String> indicators(String text) {
    var codes = new TreeSet<String>();
    var matcher = INDICATOR.matcher(text);
    while (matcher.find()) {
      codes.add(matcher.group());
    }
    if (text.contains("rounds.")) {
      codes.addAll(List.of("S01", "S02", "S03"));
    }
    return List.copyOf(codes);
  }
}
