package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// LibreOffice as whoever has no platform uses it: one run of `--convert-to pdf` over many
/// documents. Its profile is a folder of its own and stays, so that only the first run makes it.
final class Office implements AutoCloseable {

  /// LibreOffice 7.4 converts 247 documents a run, and leaves out the rest without a word.
  static final int MOST_DOCUMENTS = 240;

  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Path folder;

  Office() throws IOException {
    folder = Files.createTempDirectory("thanthien-office-");
  }

  /// Where documents to be converted lie.
  Path folder() {
    return folder;
  }

  /// Converts documents in one run.
  ///
  /// @return the lap, with the CPU seconds of LibreOffice
  /// @throws IllegalStateException unless every document has become a PDF
  Lap convert(List<String> documents) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "libreoffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    command.addAll(documents);
    var cpu = CpuTime.ofFamily(ProcessHandle.current().pid());
    var start = System.nanoTime();
    var office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!office.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      office.destroyForcibly();
      throw new IllegalStateException("libreoffice did not end");
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    var lap =
        new Lap(documents.size(), seconds, CpuTime.ofFamily(ProcessHandle.current().pid()) - cpu);
    try (var files = Files.list(folder)) {
      var made = files.filter(file -> file.toString().endsWith(".pdf")).count();
      if (made != documents.size()) {
        throw new IllegalStateException("libreoffice made " + made + " of " + documents.size());
      }
    }
    return lap;
  }

  /// Removes what was converted and what came out.
  void clear() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
