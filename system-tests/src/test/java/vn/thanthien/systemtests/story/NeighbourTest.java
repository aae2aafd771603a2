package vn.thanthien.systemtests.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanthien.systemtests.platform.Official;
import vn.thanthien.systemtests.platform.TestPlatform;

/// A caller never learns that another unit's record exists.
@ExtendWith(TestPlatform.Shared.class)
class NeighbourTest {

  @ParameterizedTest
  @CsvSource({
    "/api/dossiers,one-stop-clerk",
    "/api/petitions,reception-officer",
    "/api/dialogues,reception-officer",
    "/api/letters,letter-clerk",
    "/api/survey-rounds,survey-runner",
    "/api/reports,leader"
  })
  void everyRecordOfThisCommuneIsUnknownToTheNext(String path, String role, TestPlatform platform) {
    platform.demo();
    var own = platform.official("hoangcat." + role);
    var neighbour = platform.official("hoangthai." + role);
    var unknown = body(neighbour, path, UUID.randomUUID().toString());

    var ids = ids(own, path);

    assertThat(ids).as(path + " of hoangcat").isNotEmpty();
    for (var id : ids) {
      assertThat(body(neighbour, path, id)).isEqualTo(unknown);
    }
    assertThat(ids(neighbour, path)).doesNotContainAnyElementsOf(ids);
  }

  /// The answer to somebody who may not know, without the id asked for.
  private static String body(Official official, String path, String id) {
    var answer = official.exchange("GET", path + "/" + id, "");
    assertThat(answer.statusCode()).as(path + "/" + id).isEqualTo(404);
    return answer.body().replace(id, "");
  }

  private static List<String> ids(Official official, String path) {
    var ids = new ArrayList<String>();
    var after = "";
    do {
      var page = official.get(path + "?limit=200" + (after.isEmpty() ? "" : "&after=" + after));
      JsonNode items = page.required("items");
      items.forEach(item -> ids.add(item.required("id").asText()));
      after = page.path("next").asText("");
    } while (!after.isEmpty());
    return ids;
  }
}
