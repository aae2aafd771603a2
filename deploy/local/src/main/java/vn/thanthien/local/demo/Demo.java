package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import vn.thanthien.local.Progress;

/// Records in, reports out: the whole way of a year through the platform, unattended.
public final class Demo {

  /// Requests under way at once; more only queue on two cores.
  private static final int HANDS = 12;

  private final Sample sample;
  private final PublicApi api;
  private final Path out;
  private final Progress progress;

  private Demo(Sample sample, PublicApi api, Path out, Progress progress) {
    this.sample = sample;
    this.api = api;
    this.out = out;
    this.progress = progress;
  }

  /// Reads a sample without loading it, so that its faults are known before anything is started.
  ///
  /// @throws LoadFailure naming the file and the row
  public static void read(Path sample) {
    Sample.read(sample);
  }

  /// Loads a sample into a running platform and writes its reports.
  ///
  /// @param gateway the platform's one address
  /// @param realm Keycloak's realm with the sample's sign-ins
  /// @param out gets commune-report, district-report, figures.json and contradictions.json
  public static void run(URI gateway, URI realm, Path sample, Path out, Progress progress) {
    try (var api = new PublicApi(gateway, realm)) {
      var loaded = Sample.read(sample);
      Files.createDirectories(out);
      progress.say(loaded.title());
      new Demo(loaded, api, out, progress).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws IOException {
    var records = new Records(sample, api, new Team(HANDS, progress));
    step("units and procedures", records::reference);
    step("programme", records::programme);
    step("dossiers", records::dossiers);
    step("petitions, receptions, dialogues", records::petitions);
    step("what people said", records::listening);
    step("surveys", records::surveys);
    step("letters", records::letters);
    step("report requests", new Requests(sample, api)::send);
    var figures = new Figures(sample, api);
    step("figures", () -> figures.await(progress));
    var reports = reports();
    var counted = figures.all(reports);
    write("figures.json", Figures.summary(counted));
    Figures.print(counted, System.out);
    progress.say("Written to " + out);
  }

  private List<Reports.Checked> reports() throws IOException {
    var reports = new Reports(sample, api);
    var checked = new ArrayList<Reports.Checked>();
    step(
        "commune reports",
        () -> {
          for (var unit : sample.records()) {
            if (unit.hasReport() && !unit.unit().equals(sample.district())) {
              checked.add(reports.draft(unit));
            }
          }
          write("contradictions.json", Reports.summary(checked));
          for (var report : checked) {
            reports.correct(report);
            reports.issue(report);
            progress.count("reports issued", checked.indexOf(report) + 1, checked.size());
          }
        });
    step(
        "district report",
        () -> {
          for (var unit : sample.records()) {
            if (unit.hasReport() && unit.unit().equals(sample.district())) {
              var report = reports.draft(unit);
              checked.add(report);
              write("contradictions.json", Reports.summary(checked));
              reports.correct(report);
              reports.issue(report);
            }
          }
        });
    step(
        "documents",
        () -> {
          for (var report : checked) {
            var unit = report.unit().unit();
            if (unit.equals(sample.featured()) || unit.equals(sample.district())) {
              var name = unit.equals(sample.district()) ? "district-report" : "commune-report";
              for (var format : new String[] {"docx", "pdf"}) {
                Files.write(out.resolve(name + "." + format), reports.document(report, format));
              }
            }
          }
        });
    return checked;
  }

  private interface Work {
    void run() throws IOException;
  }

  private void step(String name, Work work) throws IOException {
    Callable<Boolean> step =
        () -> {
          work.run();
          return true;
        };
    try {
      progress.step(name, step);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new LoadFailure(name + ": " + e, e);
    }
  }

  private void write(String file, JsonNode content) throws IOException {
    Files.writeString(
        out.resolve(file),
        SampleFiles.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(content)
            + "\n");
  }
}
