package vn.thanthien.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestTest {

  private static final String MISSPELT = "replicaz";

  /// Maps, whose keys are the writer's, and Kafka's own settings, which its operator leaves open.
  private static final Set<String> FREE =
      Set.of(
          "annotations",
          "attributes",
          "components",
          "config",
          "data",
          "labels",
          "limits",
          "matchLabels",
          "parameters",
          "requests");

  /// What the three operators are asked for.
  private static final Set<String> OPERATORS =
      Set.of(
          "k8s.keycloak.org/v2alpha1/Keycloak",
          "k8s.keycloak.org/v2alpha1/KeycloakRealmImport",
          "kafka.strimzi.io/v1/Kafka",
          "kafka.strimzi.io/v1/KafkaNodePool",
          "kafka.strimzi.io/v1/KafkaTopic",
          "kafka.strimzi.io/v1/KafkaUser",
          "postgresql.cnpg.io/v1/Cluster",
          "postgresql.cnpg.io/v1/Database",
          "postgresql.cnpg.io/v1/ScheduledBackup");

  private static final String SELECTOR = "/spec/selector";

  private static final Optional<OperatorSchemas> SCHEMAS = OperatorSchemas.present();

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyObjectIsOfAKnownKind(Manifests manifests) {
    var unknown =
        manifests.objects().stream()
            .filter(
                object -> !CoreKinds.knows(object) && !OPERATORS.contains(CoreKinds.kind(object)))
            .map(ManifestTest::title);

    assertThat(manifests.objects()).isNotEmpty();
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void noCoreObjectHasAnUnknownField(Manifests manifests) {
    assertThat(problems(core(manifests), CoreKinds::problem)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void noOperatorsObjectHasAnUnknownField(Manifests manifests) {
    var schemas = schemas();

    var theirs = manifests.objects().stream().filter(schemas::know).toList();

    assertThat(theirs.stream().map(CoreKinds::kind).collect(Collectors.toSet()))
        .isEqualTo(OPERATORS);
    assertThat(problems(theirs, schemas::problem)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void aMisspeltFieldIsRefusedWhereverItStandsInACoreObject(Manifests manifests) {
    assertThat(accepted(core(manifests), CoreKinds::problem)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void aMisspeltFieldIsRefusedWhereverItStandsInAnOperatorsObject(Manifests manifests) {
    var schemas = schemas();

    var theirs = manifests.objects().stream().filter(schemas::know).toList();

    assertThat(accepted(theirs, schemas::problem)).isEmpty();
  }

  private static List<ObjectNode> core(Manifests manifests) {
    return manifests.objects().stream().filter(CoreKinds::knows).toList();
  }

  private static List<String> problems(
      List<ObjectNode> objects, Function<JsonNode, Optional<String>> check) {
    assertThat(objects).isNotEmpty();
    return objects.stream()
        .flatMap(object -> check.apply(object).map(it -> title(object) + ": " + it).stream())
        .toList();
  }

  /// The places at which a misspelt field goes unnoticed.
  private static List<String> accepted(
      List<ObjectNode> objects, Function<JsonNode, Optional<String>> check) {
    assertThat(objects).isNotEmpty();
    var accepted = new ArrayList<String>();
    for (var object : objects) {
      for (var place : places(object, object, "")) {
        var wrong = object.deepCopy();
        ((ObjectNode) wrong.at(place)).put(MISSPELT, 1);
        if (!check.apply(wrong).orElse("").contains(MISSPELT)) {
          accepted.add(title(object) + " " + place);
        }
      }
    }
    return accepted;
  }

  private static OperatorSchemas schemas() {
    assumeThat(SCHEMAS).as("the operators' schemas in " + OperatorSchemas.folder()).isPresent();
    return SCHEMAS.orElseThrow();
  }

  private static String title(JsonNode object) {
    return CoreKinds.kind(object) + " " + Manifests.nameOf(object);
  }

  /// Every object within the object, as a JSON pointer; maps, whose keys are free, left out.
  private static List<String> places(ObjectNode whole, JsonNode node, String pointer) {
    var found = new ArrayList<String>();
    if (node instanceof ObjectNode object) {
      found.add(pointer);
      object
          .properties()
          .forEach(field -> {
            if (!isFree(whole, pointer, field.getKey())) {
              var name = field.getKey().replace("~", "~0").replace("/", "~1");
              found.addAll(places(whole, field.getValue(), pointer + "/" + name));
            }
          });
    } else if (node instanceof ArrayNode array) {
      for (var i = 0; i < array.size(); i++) {
        found.addAll(places(whole, array.get(i), pointer + "/" + i));
      }
    }
    return found;
  }

  private static boolean isFree(JsonNode object, String pointer, String field) {
    var serviceSelector =
        object.path("kind").asText().equals("Service") && (pointer + "/" + field).equals(SELECTOR);
    return FREE.contains(field) || serviceSelector;
  }
}
