package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// One-time tokens as people get them: read off the slips a runner prints.
public final class BallotTokens {

  private static final Pattern SPELT = Pattern.compile("(?:[0-9a-z]{4}-){5}[0-9a-z]{4}");

  private BallotTokens() {}

  /// Makes a sheet and reads its slips.
  ///
  /// @param runner the token of whoever runs the round
  /// @param count 1 to 1000
  public static List<String> printed(
      URI service, String runner, String roundId, String village, int count) throws IOException {
    var sheets = "/api/survey-rounds/" + roundId + "/token-sheets";
    try (var connection = new KeptConnection(service, runner);
        var http = HttpClient.newHttpClient()) {
      var sheet =
          connection.send(
              "POST",
              sheets,
              UUID.randomUUID().toString(),
              "{\"village\": \"%s\", \"count\": %d}".formatted(village, count));
      var id = new JsonMapper().readTree(sheet).required("id").asText();
      var pdf =
          http.send(
              HttpRequest.newBuilder(service.resolve(sheets + "/" + id + "/print"))
                  .header("Authorization", "Bearer " + runner)
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (pdf.statusCode() != 200) {
        throw new IOException(
            "no slips: %d %s"
                .formatted(pdf.statusCode(), new String(pdf.body(), StandardCharsets.UTF_8)));
      }
      try (var document = Loader.loadPDF(pdf.body())) {
        var spelt =
            SPELT
                .matcher(new PDFTextStripper().getText(document))
                .results()
                .map(match -> match.group().replace("-", ""))
                .toList();
        if (spelt.size() != count) {
          throw new IOException("%d slips of %d".formatted(spelt.size(), count));
        }
        return spelt;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
