package vn.thanthien.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thanthien.local.Checkout;
import vn.thanthien.local.Gateway;

/// What is listed once elsewhere and appears here as objects.
class SameListTest {

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void theTopicsAreThoseOfTheOneList(Manifests manifests) throws IOException {
    var list = new YAMLMapper().readTree(file("deploy/kafka/topics.yaml").toFile());
    var replicas = list.at("/replication/cluster").asInt();
    var listed = new TreeMap<String, Map<String, Object>>();
    for (var topic : list.path("topics")) {
      var expected = new TreeMap<String, Object>();
      expected.put("partitions", topic.path("partitions").asInt());
      expected.put("replicas", replicas);
      expected.put("cleanup.policy", topic.path("cleanup").asText());
      if (topic.has("retentionDays")) {
        expected.put(
            "retention.ms", Duration.ofDays(topic.path("retentionDays").asLong()).toMillis());
      }
      listed.put(topic.path("name").asText(), expected);
    }

    var rendered = new TreeMap<String, Map<String, Object>>();
    for (var topic : manifests.of("KafkaTopic")) {
      var spec = topic.path("spec");
      var actual = new TreeMap<String, Object>();
      actual.put("partitions", spec.path("partitions").asInt());
      actual.put("replicas", spec.path("replicas").asInt());
      spec.path("config")
          .properties()
          .forEach(setting ->
              actual.put(
                  setting.getKey(),
                  setting.getValue().isNumber()
                      ? setting.getValue().asLong()
                      : setting.getValue().asText()));
      rendered.put(Manifests.nameOf(topic), actual);
    }

    assertThat(listed).isNotEmpty();
    assertThat(rendered).isEqualTo(listed);
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void aServiceMayUseOnlyTopicsOfTheListAndWritesOnlyItsOwn(Manifests manifests) {
    var topics = manifests.of("KafkaTopic").stream().map(Manifests::nameOf).toList();
    var owned =
        Map.of(
            "dossier", "dossier-events",
            "petition", "petition-events",
            "letter", "letter-events",
            "survey", "survey-events",
            "reporting", "reference-events");

    for (var service : Manifests.SERVICES) {
      var rules = manifests.one("KafkaUser", service + "-service").at("/spec/authorization/acls");
      var written =
          Manifests.each(rules)
              .filter(it -> it.at("/resource/type").asText().equals("topic"))
              .peek(it -> assertThat(topics).contains(it.at("/resource/name").asText()))
              .filter(it -> it.path("operations").toString().contains("Write"))
              .map(it -> it.at("/resource/name").asText())
              .toList();
      assertThat(written)
          .containsExactlyInAnyOrder(owned.get(service), service + "-service-dead-letters");
    }
  }

  @Test
  void everyChannelReadsInAGroupOfItsOwnWhichItsServiceMayUse() throws IOException {
    for (var service : Manifests.SERVICES) {
      var name = service + "-service";
      var settings = new Properties();
      for (var file :
          List.of(
              "kernel/src/main/resources/META-INF/microprofile-config.properties",
              name + "/src/main/resources/application.properties")) {
        try (var content = Files.newBufferedReader(file(file))) {
          settings.load(content);
        }
      }
      var incoming =
          settings.stringPropertyNames().stream()
              .filter(it -> it.startsWith("mp.messaging.incoming.") && it.endsWith(".connector"))
              .map(it -> it.split("\\.")[3])
              .toList();
      var groups =
          Manifests.each(Manifests.base().one("KafkaUser", name).at("/spec/authorization/acls"))
              .filter(it -> it.at("/resource/type").asText().equals("group"))
              .map(it -> it.at("/resource/name").asText())
              .toList();

      assertThat(incoming).contains("reference-events");
      assertThat(incoming)
          .allSatisfy(channel ->
              assertThat(settings.getProperty("mp.messaging.incoming." + channel + ".group.id"))
                  .isEqualTo("${quarkus.application.name}-" + channel));
      // by prefix
      assertThat(groups).containsExactly(name);
    }
  }

  @Test
  void theRealmIsTheOneOfEveryInstallation() throws IOException {
    var file = file("deploy/keycloak/realm.json");
    var realm = new JsonMapper().readTree(file.toFile());
    var imported = Manifests.base().one("KeycloakRealmImport", "thanthien").at("/spec/realm");

    assertThat(imported)
        .as(
            "deploy/kubernetes/base/keycloak/realm.yaml differs from %s; as it should be: %s",
            file, asImport(realm))
        .isEqualTo(realm);
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#overlays")
  void anOverlayChangesNothingOfTheRealmButTheConsolesAddress(Manifests overlay) {
    var base = Manifests.base().one("KeycloakRealmImport", "thanthien").deepCopy();
    var changed = overlay.one("KeycloakRealmImport", "thanthien").deepCopy();

    var address = console(changed).remove("rootUrl");
    console(base).remove("rootUrl");

    assertThat(changed.path("spec")).isEqualTo(base.path("spec"));
    assertThat(address.asText()).isEqualTo("https://" + rule(overlay, 0).path("host").asText());
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void keycloakNamesItselfByTheAddressPeopleSignInAt(Manifests manifests) {
    var keycloak = manifests.one("Keycloak", "keycloak");
    var signIn = rule(manifests, 1);

    assertThat(keycloak.at("/spec/hostname/hostname").asText())
        .isEqualTo("https://" + signIn.path("host").asText());
    assertThat(routes(signIn).values()).containsOnly("keycloak-service");
    assertThat(routes(signIn)).doesNotContainKey("/").doesNotContainKey("/admin");
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void thePathsAreThoseOfTheLocalGateway(Manifests manifests) throws Exception {
    var ingress = routes(rule(manifests, 0));
    var elsewhere = new TreeMap<>(ingress);

    // reporting-service has what nobody else has, so its own prefixes are only spelt out
    elsewhere.values().removeIf("reporting-service"::equals);

    assertThat(ingress).containsEntry("/", "reporting-service");
    assertThat(elsewhere).isEqualTo(gateway());
    assertThat(ingress.values()).allSatisfy(service -> manifests.one("Service", service));
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyHostIsServedByTls(Manifests manifests) {
    var ingress = manifests.one("Ingress", "gateway").path("spec");

    assertThat(Manifests.each(ingress.at("/tls/0/hosts")).map(JsonNode::asText))
        .containsExactlyElementsOf(
            Manifests.each(ingress.path("rules")).map(it -> it.path("host").asText()).toList());
  }

  /// Path prefix → service, as on one machine.
  private static Map<String, String> gateway() throws ReflectiveOperationException {
    var routes = Gateway.class.getDeclaredField("ROUTES");
    routes.setAccessible(true);
    return ((Map<?, ?>) routes.get(null))
        .entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> it.getKey().toString(),
                    it -> it.getValue() + "-service",
                    (a, b) -> a,
                    TreeMap::new));
  }

  private static JsonNode rule(Manifests manifests, int index) {
    return manifests.one("Ingress", "gateway").at("/spec/rules/" + index);
  }

  private static Map<String, String> routes(JsonNode rule) {
    return Manifests.each(rule.at("/http/paths"))
        .peek(it -> assertThat(it.path("pathType").asText()).isEqualTo("Prefix"))
        .collect(
            Collectors.toMap(
                it -> it.path("path").asText(),
                it -> it.at("/backend/service/name").asText(),
                (a, b) -> {
                  throw new AssertionError(a + " and " + b + " at one path");
                },
                LinkedHashMap::new));
  }

  private static ObjectNode console(ObjectNode realmImport) {
    return Manifests.each(realmImport.at("/spec/realm/clients"))
        .filter(it -> it.path("clientId").asText().equals("console"))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Path asImport(JsonNode realm) throws IOException {
    var yaml =
        YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    var whole = yaml.createObjectNode();
    whole.put("apiVersion", "k8s.keycloak.org/v2alpha1").put("kind", "KeycloakRealmImport");
    whole.putObject("metadata").put("name", "thanthien");
    whole.putObject("spec").put("keycloakCRName", "keycloak").set("realm", realm);
    var target = Files.createDirectories(Path.of("target/kubernetes")).resolve("realm.yaml");
    Files.writeString(target, yaml.writeValueAsString(whole));
    return target.toAbsolutePath();
  }

  private static Path file(String path) {
    return Checkout.root().resolve(path);
  }
}
