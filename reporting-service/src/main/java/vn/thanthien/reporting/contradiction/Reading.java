package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;

/// A report whose narrative has been read once, for all checks.
///
/// @param earlier the narrative of the report before it, whose claims nobody asks for
record Reading(CheckedReport report, List<Read> sections, List<Read> earlier) {

  /// A section with its sentences and the claims in them.
  record Read(NarrativeSection section, List<Sentence> sentences, List<Claim> claims) {}

  static Reading of(ClaimLexicon lexicon, CheckedReport report) {
    var reader = new ClaimReader(lexicon, report);
    var sections = new ArrayList<Read>();
    for (var section : report.sections()) {
      var sentences = reader.sentences(section);
      sections.add(new Read(section, sentences, reader.read(section, sentences)));
    }
    var earlier =
        report.earlier().stream()
            .map(section -> new Read(section, reader.sentences(section), List.of()))
            .toList();
    return new Reading(report, sections, earlier);
  }
}
