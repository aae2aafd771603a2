package vn.thanthien.dossier.dossierimport;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import vn.thanthien.kernel.problem.Refusal;

/// Whatever comes as one of these (CSV files), the reader reads or refuses it. Longer runs:
/// docs/benchmarks.md.
class CsvFuzzTest {

  @FuzzTest(maxDuration = "3s")
  void csv(byte[] file) throws IOException {
    fuzzerTestOneInput(file);
  }

  /// By this name Jazzer finds it when it is started by hand.
  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    try {
      SourceMother.all(SourceMother.csv(file));
    } catch (Refusal _) {
      // a file like any other that is none
    }
  }
}
