package vn.thanthien.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void withoutATerminalACountIsOneLineWhenItIsFull() {
    count(new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), false));

    assertEquals(
        "  dossiers 1000/1000" + System.lineSeparator(), written.toString(StandardCharsets.UTF_8));
  }

  @Test
  void onATerminalItMovesInOneLine() {
    count(new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), true));

    var shown = written.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("\r  ███████████████░░░░░░░░░░░░░░░ dossiers 500/1000\r"));
    assertEquals(1, shown.lines().filter(line -> line.endsWith("1000/1000")).count());
  }

  private static void count(Progress progress) {
    for (var done = 0; done <= 1000; done++) {
      progress.count("dossiers", done, 1000);
    }
  }
}
