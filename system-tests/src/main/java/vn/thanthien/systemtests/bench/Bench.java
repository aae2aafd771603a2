package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// `./thanthien bench create|relay|project|import|letters|documents|import-heap|ballots|report
/// [--json FILE]`. A missed goal is a result, not a failure: exit code 0 unless something breaks.
public final class Bench {

  private static final int ROUNDS = 6;

  /// Cores taken by other programs from which on a result is not to be relied on.
  private static final double QUIET = 0.15;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var words = List.of(arguments);
    var json = words.size() == 3 && words.get(1).equals("--json") ? Path.of(words.get(2)) : null;
    if (words.isEmpty() || (words.size() > 1 && json == null)) {
      System.err.println(
          "usage: bench create|relay|project|import|letters|documents|import-heap|ballots|report"
              + " [--json FILE]");
      System.exit(2);
    }
    System.exit(run(words.getFirst(), json) ? 0 : 2);
  }

  private static boolean run(String name, @Nullable Path json) throws Exception {
    try (var stage = new Stage()) {
      if (name.equals("import-heap")) {
        new ImportHeap(stage).run();
        return true;
      }
      if (name.equals("ballots") || name.equals("report")) {
        Callable<ObjectNode> bench =
            name.equals("report") ? new ReportBench(stage)::run : new BallotBench(stage)::run;
        var others = new OtherLoad(stage);
        var result = bench.call();
        if (json != null) {
          result.set("environment", environment(others.cores()));
          write(json, result);
        }
        return true;
      }
      Contest contest =
          switch (name) {
            case "create" -> new CreateBench(stage);
            case "relay" -> new RelayBench(stage);
            case "project" -> new ProjectBench(stage);
            case "import" -> new ImportBench(stage);
            case "letters" -> new LetterBench(stage);
            case "documents" -> new DocumentBench(stage);
            default -> null;
          };
      if (contest == null) {
        System.err.println("unknown bench " + name);
        return false;
      }
      try (contest) {
        System.out.printf(
            Locale.ROOT, "bench %s: %s, goal %.2f%n", name, contest.unit(), contest.goal());
        var others = new OtherLoad(stage);
        var comparison = Comparison.of(contest, ROUNDS);
        var otherCores = others.cores();
        comparison.print();
        System.out.printf(
            Locale.ROOT,
            "other programs used %.2f cores meanwhile%s%n",
            otherCores,
            otherCores > QUIET ? ": DISTURBED, measure again on a quiet machine" : "");
        if (json != null) {
          write(json, comparison.json(environment(otherCores)));
        }
      }
      return true;
    }
  }

  /// The middle one of some values, the upper one of two.
  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static ObjectNode environment(double otherCores) throws IOException {
    var json = new JsonMapper().createObjectNode();
    json.put("cores", Runtime.getRuntime().availableProcessors());
    json.put("cpu", line("/proc/cpuinfo", "model name"));
    json.put("memory", line("/proc/meminfo", "MemTotal"));
    json.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    json.put("java", System.getProperty("java.vm.version"));
    json.put("coresUsedByOthers", Math.round(otherCores * 100) / 100.0);
    json.put("quiet", otherCores <= QUIET);
    return json;
  }

  private static String line(String file, String name) throws IOException {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  private static void write(Path file, ObjectNode json) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
    System.out.println("written to " + file);
  }

  /// What programs beside ours take of the machine.
  private static final class OtherLoad {

    private final Stage stage;
    private final double startedAt = System.nanoTime() / 1e9;
    private final double machine = CpuTime.ofMachine();
    private final double own;

    OtherLoad(Stage stage) {
      this.stage = stage;
      this.own = stage.cpuOfAll();
    }

    double cores() {
      var others = (CpuTime.ofMachine() - machine) - (stage.cpuOfAll() - own);
      return Math.max(0, others / (System.nanoTime() / 1e9 - startedAt));
    }
  }
}
