package vn.thanthien.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// CPU seconds as the kernel counts them, in steps of 10 ms.
final class CpuTime {

  /// USER_HZ, 100 on every Linux Java runs on.
  private static final double TICKS_PER_SECOND = 100;

  private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

  private CpuTime() {}

  /// Of one process, all its threads.
  static double of(long pid) {
    var fields = stat(pid);
    return ticks(fields, 13, 14);
  }

  /// Of one process with those of its children that have ended and were waited for.
  static double withEnded(long pid) {
    return ticks(stat(pid), 13, 14, 15, 16);
  }

  /// Of a server with its children, those included that have ended and were waited for: a backend
  /// of PostgreSQL lives as long as its connection.
  static double ofFamily(long pid) {
    var sum = withEnded(pid);
    var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).toList();
    for (var child : children) {
      try {
        sum += ticks(stat(child.pid()), 13, 14);
      } catch (UncheckedIOException _) {
        // ended since the list was made
      }
    }
    return sum;
  }

  /// Of a JVM's compilers, those threads of them that run now.
  static double ofCompilers(long pid) {
    var sum = 0.0;
    try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (var thread : threads.toList()) {
        try {
          if (COMPILER.matcher(read(thread.resolve("comm"))).lookingAt()) {
            sum += ticks(fields(thread.resolve("stat")), 13, 14);
          }
        } catch (UncheckedIOException _) {
          // a JVM lets idle compiler threads go: ended since the list was made
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum;
  }

  /// Of the whole machine since it started, idle and waiting time left out.
  static double ofMachine() {
    var cpu = read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().strip().split("\\s+");
    // user nice system (idle iowait) irq softirq steal
    return ticks(List.of(cpu), 1, 2, 3, 6, 7, 8);
  }

  private static double ticks(List<String> fields, int... which) {
    var sum = 0L;
    for (var field : which) {
      sum += Long.parseLong(fields.get(field));
    }
    return sum / TICKS_PER_SECOND;
  }

  /// Fields as numbered in proc_pid_stat(5), from 0; the name in the second may hold blanks.
  private static List<String> stat(long pid) {
    return fields(Path.of("/proc/" + pid + "/stat"));
  }

  private static List<String> fields(Path stat) {
    var line = read(stat);
    var afterName = line.substring(line.lastIndexOf(')') + 1);
    return List.of(("pid name" + afterName).split("\\s+"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
