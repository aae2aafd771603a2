package vn.thanthien.systemtests.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadTest {

  /// What a service is told from outside; a service with more has its own lines below.
  private static final List<String> SETTINGS =
      List.of(
          "KAFKA_BOOTSTRAP_SERVERS",
          "QUARKUS_DATASOURCE_JDBC_URL",
          "QUARKUS_DATASOURCE_PASSWORD",
          "QUARKUS_DATASOURCE_USERNAME",
          "QUARKUS_FLYWAY_PASSWORD",
          "QUARKUS_FLYWAY_USERNAME",
          "QUARKUS_HTTP_PORT",
          "QUARKUS_OIDC_AUTH_SERVER_URL");

  /// Made by an operator, and by which of its objects.
  private static final Map<String, String> OPERATORS_SECRETS =
      Map.of(
          "postgresql-ca", "Cluster/postgresql",
          "platform-cluster-ca-cert", "Kafka/platform",
          "keycloak-postgresql-app", "Cluster/keycloak-postgresql");

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyServiceRunsAsADeployment(Manifests manifests) {
    var deployments = manifests.of("Deployment").stream().map(Manifests::nameOf);

    assertThat(deployments)
        .containsExactlyInAnyOrderElementsOf(
            Manifests.SERVICES.stream().map(it -> it + "-service").toList());
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyContainerIsUnprivilegedAndCannotWriteItsImage(Manifests manifests) {
    for (var deployment : manifests.of("Deployment")) {
      var pod = pod(deployment);
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThan(0);
      assertThat(pod.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      assertThat(pod.path("containers")).isNotEmpty();
      for (var container : pod.path("containers")) {
        var security = container.path("securityContext");
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(writable(pod, container)).containsExactly("/tmp");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyContainerIsProbedAndHasItsShareOfTheMachine(Manifests manifests) {
    for (var deployment : manifests.of("Deployment")) {
      for (var container : pod(deployment).path("containers")) {
        assertThat(container.at("/startupProbe/httpGet/path").asText())
            .isEqualTo("/q/health/started");
        assertThat(container.at("/readinessProbe/httpGet/path").asText())
            .isEqualTo("/q/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText())
            .isEqualTo("/q/health/live");
        for (var share : List.of("requests", "limits")) {
          for (var resource : List.of("cpu", "memory")) {
            assertThat(container.at("/resources/" + share + "/" + resource).asText()).isNotEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void aDeploymentOutlivesTheLossOfANode(Manifests manifests) {
    for (var deployment : manifests.of("Deployment")) {
      assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThan(1);
      assertThat(pod(deployment).path("topologySpreadConstraints")).isNotEmpty();
      assertThat(selecting(manifests, "PodDisruptionBudget", "/spec/selector", deployment))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyServiceObjectLeadsToOneDeploymentAndItsPort(Manifests manifests) {
    for (var service : manifests.of("Service")) {
      var behind =
          manifests.of("Deployment").stream()
              .filter(it -> matches(service.at("/spec/selector"), podLabels(it)))
              .toList();
      assertThat(behind).extracting(Manifests::nameOf).containsExactly(Manifests.nameOf(service));
      var ports =
          Manifests.each(pod(behind.getFirst()).at("/containers/0/ports"))
              .map(port -> port.path("name").asText())
              .toList();
      assertThat(service.at("/spec/ports"))
          .isNotEmpty()
          .allSatisfy(port -> assertThat(ports).contains(port.path("targetPort").asText()));
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void nothingIsReachedOrReachesOutUnlessAPolicySaysSo(Manifests manifests) {
    var closed = manifests.one("NetworkPolicy", "default-deny");

    assertThat(closed.at("/spec/podSelector")).isEmpty();
    assertThat(closed.path("spec").has("ingress")).isFalse();
    assertThat(closed.path("spec").has("egress")).isFalse();
    assertThat(Manifests.each(closed.at("/spec/policyTypes")).map(JsonNode::asText))
        .containsExactlyInAnyOrder("Ingress", "Egress");
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void aServiceIsAskedByTheIngressControllerOnlyAndAsksOnlyItsThreeParts(Manifests manifests) {
    for (var deployment : manifests.of("Deployment")) {
      var policies =
          selecting(manifests, "NetworkPolicy", "/spec/podSelector", deployment).stream()
              .filter(
                  it -> !List.of("default-deny", "names", "mail").contains(Manifests.nameOf(it)))
              .toList();
      assertThat(policies).hasSize(1);
      var spec = policies.getFirst().path("spec");
      assertThat(peers(spec.path("ingress"), "from"))
          .containsExactly(Map.of("kubernetes.io/metadata.name", "ingress-nginx"));
      assertThat(peers(spec.path("egress"), "to"))
          .containsExactly(
              Map.of("cnpg.io/cluster", "postgresql"),
              Map.of("strimzi.io/cluster", "platform", "strimzi.io/kind", "Kafka"),
              Map.of("app", "keycloak"));
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void onlyLettersAndRemindersReachMailServersAndNothingElseOutside(Manifests manifests) {
    var mail =
        manifests.of("NetworkPolicy").stream()
            .filter(it -> Manifests.nameOf(it).equals("mail"))
            .findFirst()
            .orElseThrow();

    var selector = mail.at("/spec/podSelector/matchExpressions");
    assertThat(selector).hasSize(1);
    assertThat(selector.at("/0/key").asText()).isEqualTo("app.kubernetes.io/name");
    assertThat(Manifests.each(selector.at("/0/values")).map(JsonNode::asText))
        .containsExactly("letter-service", "reporting-service");
    assertThat(
            Manifests.each(mail.at("/spec/egress/0/ports")).map(port -> port.path("port").asInt()))
        .containsExactly(25, 465, 587);
    assertThat(mail.at("/spec/egress")).hasSize(1);
    assertThat(mail.path("spec").has("ingress")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyPartHasItsNetworkPolicy(Manifests manifests) {
    var selected =
        manifests.of("NetworkPolicy").stream()
            .map(it -> labels(it.at("/spec/podSelector/matchLabels")))
            .toList();

    assertThat(selected)
        .contains(
            Map.of("app.kubernetes.io/component", "service"),
            Map.of("cnpg.io/cluster", "postgresql"),
            Map.of("cnpg.io/cluster", "keycloak-postgresql"),
            Map.of("strimzi.io/cluster", "platform"),
            Map.of("app.kubernetes.io/managed-by", "keycloak-operator"));
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void aServiceIsToldItsDatabaseItsRolesAndItsNeighbours(Manifests manifests) {
    for (var service : Manifests.SERVICES) {
      var told = environment(manifests, service);

      assertThat(told).containsKeys(SETTINGS.toArray(String[]::new));
      assertThat(told.get("QUARKUS_DATASOURCE_JDBC_URL"))
          .startsWith("jdbc:postgresql://postgresql-rw:5432/" + service + "?")
          .contains("sslmode=verify-full");
      assertThat(told.get("QUARKUS_DATASOURCE_USERNAME")).isEqualTo(service + "_app");
      assertThat(told.get("QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(service + "-app/password");
      assertThat(told.get("QUARKUS_FLYWAY_USERNAME")).isEqualTo(service + "_owner");
      assertThat(told.get("QUARKUS_FLYWAY_PASSWORD")).isEqualTo(service + "-owner/password");
      assertThat(told.get("KAFKA_SASL_JAAS_CONFIG"))
          .isEqualTo(service + "-service/sasl.jaas.config");
      var port = pod(deployment(manifests, service)).at("/containers/0/ports/0/containerPort");
      assertThat(told.get("QUARKUS_HTTP_PORT")).isEqualTo(port.asText());
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void everyDatabaseHasAnOwnerAndARoleThatOwnsNothing(Manifests manifests) {
    var roles =
        Manifests.each(manifests.one("Cluster", "postgresql").at("/spec/managed/roles"))
            .collect(Collectors.toMap(it -> it.path("name").asText(), it -> it));
    var databases =
        manifests.of("Database").stream()
            .collect(
                Collectors.toMap(
                    it -> it.at("/spec/name").asText(), it -> it.at("/spec/owner").asText()));

    assertThat(databases.keySet()).containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
    assertThat(roles).hasSize(2 * Manifests.SERVICES.size());
    for (var service : Manifests.SERVICES) {
      assertThat(databases).containsEntry(service, service + "_owner");
      for (var role : List.of(service + "_owner", service + "_app")) {
        assertThat(roles.get(role).path("superuser").asBoolean(true)).isFalse();
        assertThat(roles.get(role).path("bypassrls").asBoolean(true)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("vn.thanthien.systemtests.kubernetes.Manifests#all")
  void noSecretIsWrittenDownAndEveryOneNamedIsMade(Manifests manifests) throws Exception {
    var made = new TreeSet<String>();
    OPERATORS_SECRETS.forEach((secret, maker) -> {
      var kindAndName = maker.split("/", 2);
      manifests.one(kindAndName[0], kindAndName[1]);
      made.add(secret);
    });
    manifests.of("KafkaUser").forEach(user -> made.add(Manifests.nameOf(user)));
    written().forEach(secret -> made.add(Manifests.nameOf(secret)));

    var named = new TreeSet<String>();
    manifests.objects().forEach(object -> collectSecrets(object, named));

    assertThat(manifests.of("Secret")).isEmpty();
    assertThat(named).isNotEmpty();
    assertThat(made).containsAll(named);
  }

  /// The Secrets as deploy/kubernetes/secrets.sh writes them for a new installation.
  private static List<ObjectNode> written() throws Exception {
    var script = Manifests.folder().resolve("secrets.sh");
    assertThat(script).exists();
    var builder = new ProcessBuilder("sh", script.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("BACKUP_ACCESS_KEY_ID", "key");
    builder.environment().put("BACKUP_SECRET_ACCESS_KEY", "secret");
    var process = builder.start();
    var secrets = Manifests.read(new String(process.getInputStream().readAllBytes(), UTF_8));
    assertThat(process.waitFor()).isZero();
    assertThat(secrets).allSatisfy(it -> assertThat(CoreKinds.problem(it)).isEmpty());
    var passwords = secrets.stream().map(it -> it.at("/stringData/password").asText()).toList();
    assertThat(passwords.stream().filter(it -> it.length() > 30).distinct()).hasSize(10);
    return secrets;
  }

  private static void collectSecrets(JsonNode node, Set<String> named) {
    for (var reference :
        List.of(
            "secretKeyRef", "passwordSecret", "usernameSecret", "accessKeyId", "secretAccessKey")) {
      if (node.path(reference).has("name")) {
        named.add(node.path(reference).path("name").asText());
      }
    }
    if (node.path("secret").has("secretName")) {
      named.add(node.path("secret").path("secretName").asText());
    }
    node.forEach(inner -> collectSecrets(inner, named));
  }

  /// Values of the settings, and `secret/key` for those kept in a Secret.
  private static Map<String, String> environment(Manifests manifests, String service) {
    var container = pod(deployment(manifests, service)).at("/containers/0");
    var told = new TreeMap<String, String>();
    for (var from : container.path("envFrom")) {
      manifests
          .one("ConfigMap", from.at("/configMapRef/name").asText())
          .path("data")
          .properties()
          .forEach(it -> told.put(it.getKey(), it.getValue().asText()));
    }
    for (var variable : container.path("env")) {
      var secret = variable.at("/valueFrom/secretKeyRef");
      told.put(
          variable.path("name").asText(),
          secret.path("name").asText() + "/" + secret.path("key").asText());
    }
    return told;
  }

  private static ObjectNode deployment(Manifests manifests, String service) {
    return manifests.one("Deployment", service + "-service");
  }

  private static JsonNode pod(JsonNode deployment) {
    return deployment.at("/spec/template/spec");
  }

  private static Map<String, String> podLabels(JsonNode deployment) {
    return labels(deployment.at("/spec/template/metadata/labels"));
  }

  private static Map<String, String> labels(JsonNode node) {
    return node.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asText()));
  }

  private static boolean matches(JsonNode selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(labels(selector).entrySet());
  }

  private static List<ObjectNode> selecting(
      Manifests manifests, String kind, String selector, JsonNode deployment) {
    return manifests.of(kind).stream()
        .filter(it -> matches(it.at(selector).path("matchLabels"), podLabels(deployment)))
        .toList();
  }

  private static List<Map<String, String>> peers(JsonNode rules, String side) {
    return Manifests.each(rules)
        .flatMap(rule -> Manifests.each(rule.path(side)))
        .flatMap(peer ->
            Stream.of("podSelector", "namespaceSelector")
                .filter(peer::has)
                .map(it -> labels(peer.path(it).path("matchLabels"))))
        .toList();
  }

  private static List<String> writable(JsonNode pod, JsonNode container) {
    var scratch =
        Manifests.each(pod.path("volumes"))
            .filter(it -> it.has("emptyDir"))
            .map(it -> it.path("name").asText())
            .toList();
    return Manifests.each(container.path("volumeMounts"))
        .filter(it -> scratch.contains(it.path("name").asText()))
        .map(it -> it.path("mountPath").asText())
        .toList();
  }
}
