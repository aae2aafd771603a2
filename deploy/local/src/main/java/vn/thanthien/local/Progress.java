package vn.thanthien.local;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What a person at the terminal sees while the platform works: one line per finished step, a bar
/// for counts.
public final class Progress {

  private static final int BAR = 30;

  private final PrintStream out;
  private final boolean live;

  Progress(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /// Moving bars on a terminal; into a file or a pipe one line when a count is full.
  public static Progress terminal() {
    return new Progress(
        System.err, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  public synchronized void say(String line) {
    out.println(line);
  }

  /// Runs one step and says how long it took.
  public <T> T step(String name, Callable<T> work) throws Exception {
    var start = System.nanoTime();
    say("  … " + name);
    var result = work.call();
    took(name, start);
    return result;
  }

  /// Says that a step is done.
  ///
  /// @param start its [System#nanoTime()]
  void took(String name, long start) {
    var took = Duration.ofNanos(System.nanoTime() - start);
    say(String.format(Locale.ROOT, "  ✓ %s (%.1f s)", name, took.toMillis() / 1000.0));
  }

  /// Shows `done` of `total`; call it as often as you like, the last time with all of them.
  public synchronized void count(String name, long done, long total) {
    if (live) {
      var share = total == 0 ? 1.0 : (double) done / total;
      var filled = (int) Math.round(share * BAR);
      var bar = "█".repeat(filled) + "░".repeat(BAR - filled);
      out.printf(Locale.ROOT, "\r  %s %s %d/%d", bar, name, done, total);
      if (done >= total) {
        out.println();
      }
      out.flush();
    } else if (done >= total) {
      out.printf(Locale.ROOT, "  %s %d/%d%n", name, done, total);
    }
  }
}
