package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Opens a survey round, hands in its ballots village by village, and closes it.
record SurveyRounds(PublicApi api, Account runner) {

  /// Ballots of one request.
  private static final int BUNDLE = 500;

  void send(Entry round) {
    var plan = round.without("villages", "closedAt");
    var villages = plan.putArray("villages");
    round
        .inside("villages")
        .forEach(village -> villages.add(village.without("answers", "blank", "invalid")));
    var id =
        api.post(runner, round.where(), round.where(), "/api/survey-rounds", plan)
            .path("id")
            .asText();
    for (var village : round.inside("villages")) {
      var papers = papers(village);
      for (var i = 0; i < papers.size(); i += BUNDLE) {
        var body = SampleFiles.JSON.createObjectNode();
        body.put("roundId", id);
        body.set("village", village.body().get("village"));
        body.put("collectedOn", round.text("closesOn"));
        body.putArray("ballots").addAll(papers.subList(i, Math.min(i + BUNDLE, papers.size())));
        api.post(runner, village.where(), village.where() + ":" + i, "/api/ballots", body);
      }
    }
    var closure = SampleFiles.JSON.createObjectNode();
    var closedAt = round.optional("closedAt");
    closure.put("at", closedAt == null ? round.text("closesOn") + "T17:00:00+07:00" : closedAt);
    api.post(
        runner,
        round.where(),
        round.where() + ":closure",
        "/api/survey-rounds/" + id + "/closure",
        closure);
  }

  private static List<ObjectNode> papers(Entry village) {
    var papers = new ArrayList<ObjectNode>();
    village
        .body()
        .path("answers")
        .properties()
        .forEach(answer ->
            IntStream.range(0, answer.getValue().asInt())
                .forEach(_ -> papers.add(paper().put("answer", answer.getKey()))));
    IntStream.range(0, village.body().path("blank").asInt()).forEach(_ -> papers.add(paper()));
    IntStream.range(0, village.body().path("invalid").asInt())
        .forEach(_ -> papers.add(paper().put("valid", false)));
    return papers;
  }

  private static ObjectNode paper() {
    return SampleFiles.JSON.createObjectNode();
  }
}
