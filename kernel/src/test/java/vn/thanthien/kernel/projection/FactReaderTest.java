package vn.thanthien.kernel.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanthien.kernel.contract.dossier.DossierFact;

class FactReaderTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final File GOLDEN =
      new File("src/test/resources/contract/vn.thanthien.dossier.completed.v1.json");

  private final FactReader<DossierFact> reader = new FactReader<>(JSON, DossierFact.class);

  @Test
  void aWholeFactIsReadWhateverElseItCarries() throws IOException {
    var json = (ObjectNode) JSON.readTree(GOLDEN);
    json.put("addedLater", 1);

    assertThat(reader.read(JSON.writeValueAsBytes(json)).unit()).isEqualTo("hoangcat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "unit", "code", "status", "receivedAt", "channel"})
  void aFactThatLacksARequiredPartIsRefusedNamingIt(String part) throws IOException {
    var json = (ObjectNode) JSON.readTree(GOLDEN);
    json.remove(part);

    assertThatThrownBy(() -> reader.read(JSON.writeValueAsBytes(json)))
        .isInstanceOf(IOException.class)
        .hasMessage("fact without " + part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{}", "{\"kind\":\"other\"}", "{\"kind\":\"dossier\"", "\u0000"})
  void whatIsNoFactIsRefused(String body) {
    assertThatThrownBy(() -> reader.read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }
}
