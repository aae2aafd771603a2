package vn.thanthien.reporting.contradiction;

import java.util.ArrayList;
import java.util.List;

/// A report whose narrative has been read once, for all checks.
record Reading(CheckedReport report, List<Read> sections) {

  /// A section with its sentences and the claims in them.
  record Read(NarrativeSection section, List<Sentence> sentences, List<Claim> claims) {}

  static Reading of(ClaimLexicon lexicon, CheckedReport report) {
    var reader = new ClaimReader(lexicon, report);
    var sections = new ArrayList<Read>();
    for (var section : report.sections()) {
      var sentences = reader.sentences(section);
      sections.add(new Read(section, sentences, reader.read(section, sentences)));
    }
    return new Reading(report, sections);
  }
}
