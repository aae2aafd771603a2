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

/// `libreoffice --headless --convert-to pdf` in a folder of its own, with its profile kept from one
/// run to the next.
final class LibreOffice implements AutoCloseable {

  /// LibreOffice 7.4 converts 247 documents a run, and leaves out the rest without a word.
  static final int MOST_DOCUMENTS = 240;

  private static final Duration LONGEST_CONVERSION = Duration.ofMinutes(10);

  private final Path folder;

  LibreOffice() throws IOException {
    folder = Files.createTempDirectory("thanthien-libreoffice-");
  }

  /// Where documents to convert are put.
  Path folder() {
    return folder;
  }

  /// Converts documents of the folder in one run; it is empty again afterwards.
  ///
  /// @param documents at most [#MOST_DOCUMENTS]
  Lap convert(List<Path> documents) throws IOException, InterruptedException {
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
    documents.forEach(document -> command.add(document.toString()));
    var cpu = CpuTime.ofFamily(ProcessHandle.current().pid());
    var start = System.nanoTime();
    var office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!office.waitFor(LONGEST_CONVERSION.toSeconds(), TimeUnit.SECONDS)) {
      office.destroyForcibly();
      throw new IllegalStateException("libreoffice did not end");
    }
    var lap =
        new Lap(
            documents.size(),
            (System.nanoTime() - start) / 1e9,
            CpuTime.ofFamily(ProcessHandle.current().pid()) - cpu);
    var made = 0;
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        made += file.toString().endsWith(".pdf") ? 1 : 0;
        Files.delete(file);
      }
    }
    if (made != documents.size()) {
      throw new IllegalStateException("libreoffice made " + made + " of " + documents.size());
    }
    return lap;
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
