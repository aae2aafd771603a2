package vn.thanthien.letter.merge;

import java.util.List;
import vn.thanthien.kernel.problem.Problem;

/// What a list would make.
///
/// @param rows how many letters, those at fault not among them
/// @param errors every cell at fault, its row numbered as in the file; the first 200
/// @param samples the first letters as plain text, three at most
record MergePreviewView(int rows, List<Problem.FieldError> errors, List<String> samples) {

  MergePreviewView {
    errors = List.copyOf(errors);
    samples = List.copyOf(samples);
  }
}
