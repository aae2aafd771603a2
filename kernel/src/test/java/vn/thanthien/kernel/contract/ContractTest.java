package vn.thanthien.kernel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanthien.kernel.contract.dossier.DossierEventType;
import vn.thanthien.kernel.contract.dossier.DossierFact;
import vn.thanthien.kernel.contract.letter.LetterEventType;
import vn.thanthien.kernel.contract.letter.LetterFact;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionFact;
import vn.thanthien.kernel.contract.reference.ReferenceEventType;
import vn.thanthien.kernel.contract.reference.ReferenceFact;
import vn.thanthien.kernel.contract.survey.SurveyEventType;
import vn.thanthien.kernel.contract.survey.SurveyFact;

/// Every event as other services know it, one golden file a type. A file changes only by an added
/// optional field; anything else is a new type (`…v2`). `-Dthanthien.contract.write=true` writes
/// missing files.
class ContractTest {

  private static final Path GOLDEN = Path.of("src/test/resources/contract");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static Stream<EventType> everyType() {
    return Stream.<EventType[]>of(
            DossierEventType.values(),
            PetitionEventType.values(),
            LetterEventType.values(),
            SurveyEventType.values(),
            ReferenceEventType.values(),
            PublicationEventType.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void anEventIsWrittenAsItsGoldenFile(EventType type) throws IOException {
    var written = JSON.writeValueAsString(FactMother.of(type)) + "\n";
    var file = GOLDEN.resolve(type.value() + ".json");
    if (Boolean.getBoolean("thanthien.contract.write") && !Files.exists(file)) {
      Files.writeString(file, written);
    }

    assertThat(written).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void aReaderUnderstandsAGoldenFileAndIgnoresWhatItDoesNotKnow(EventType type) throws IOException {
    var json = (ObjectNode) JSON.readTree(GOLDEN.resolve(type.value() + ".json").toFile());
    json.put("addedLater", "by a newer version");

    var read =
        JSON.readerFor(contractOf(type))
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(json);

    assertThat(read).isEqualTo(FactMother.of(type));
  }

  @Test
  void noTypeIsWrittenTwiceAndNoGoldenFileIsLeftOver() throws IOException {
    var types = everyType().map(type -> type.value() + ".json").toList();
    List<String> files;
    try (var listed = Files.list(GOLDEN)) {
      files = listed.map(file -> file.getFileName().toString()).toList();
    }

    assertThat(types).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(files);
  }

  private static Class<? extends Fact> contractOf(EventType type) {
    return switch (type) {
      case DossierEventType _ -> DossierFact.class;
      case PetitionEventType _ -> PetitionFact.class;
      case LetterEventType _ -> LetterFact.class;
      case SurveyEventType _ -> SurveyFact.class;
      case ReferenceEventType _ -> ReferenceFact.class;
      case PublicationEventType publication ->
          switch (publication) {
            case REPUBLISHED, DOSSIERS_COUNTED -> DossierFact.class;
            case PETITIONS_COUNTED -> PetitionFact.class;
            case LETTERS_COUNTED -> LetterFact.class;
            case SURVEYS_COUNTED -> SurveyFact.class;
          };
      default -> throw new IllegalArgumentException(type.value());
    };
  }
}
