package vn.thanthien.dossier.dossierimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.dossier.ServiceTest;
import vn.thanthien.dossier.deadline.Deadlines;
import vn.thanthien.dossier.dossier.Applicant;
import vn.thanthien.dossier.dossier.Assistance;
import vn.thanthien.dossier.dossier.AssistanceReason;
import vn.thanthien.dossier.dossier.Component;
import vn.thanthien.dossier.dossier.Dossier;
import vn.thanthien.dossier.dossier.Dossiers;
import vn.thanthien.dossier.dossier.Fee;
import vn.thanthien.dossier.dossier.Receipt;
import vn.thanthien.dossier.procedure.Procedures;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.scope.UnitScope;

@QuarkusTest
class NewDossiersTest extends ServiceTest {

  private static final List<String> SEALED =
      List.of("applicant_identity_number", "applicant_phone", "applicant_address");

  @Inject NewDossiers newDossiers;
  @Inject Dossiers dossiers;
  @Inject Procedures procedures;
  @Inject Deadlines deadlines;
  @Inject EntityManager entities;

  @Test
  void aDossierWrittenAmongManyIsTheRowThatHibernateWrites() {
    assertThat(
            UnitScope.asUnit(
                unit, () -> QuarkusTransaction.requiringNew().call(this::bothWaysOfWriting)))
        .isTrue();
  }

  private boolean bothWaysOfWriting() {
    var dossier = rich();
    dossier.imported(new byte[] {1, 2, 3});
    var parts = dossier.parts();
    dossiers.persistAndFlush(dossier);
    var byHibernate = row();
    entities.clear();
    entities.createNativeQuery("delete from dossier").executeUpdate();

    newDossiers.insert(
        List.of(new NewDossiers.Row(parts, new byte[] {1, 2, 3})), "somebody", Instant.EPOCH);

    assertThat(row()).isEqualTo(byHibernate);
    return dossiers.get(parts.id()).parts().equals(parts);
  }

  private Dossier rich() {
    var procedure = procedures.inForce("1.001193", LocalDate.of(2023, 5, 4)).orElseThrow();
    var deadline = deadlines.of(unit);
    var dossier =
        Dossier.received(
            unit,
            new Receipt(
                "H56.30.12-230504-0001",
                Channel.POSTAL,
                Instant.parse("2023-05-04T01:00:00.123456Z"),
                Applicant.of("Lê Thị Mẫu", "038099000001", "0912345678", "thôn 1"),
                "thon1",
                new Assistance(true, true, AssistanceReason.ELDERLY, "other"),
                "decider",
                List.of(new Component("Tờ khai", 1, true, false)),
                List.of(new Fee("Lệ phí", 8000, Instant.parse("2023-05-04T01:00:00Z"))),
                "Cán bộ A"),
            procedure,
            null,
            deadline);
    dossier.requestSupplement(Instant.parse("2023-05-05T01:00:00Z"), "thiếu \t\\ giấy\n");
    dossier.receiveSupplement(Instant.parse("2023-05-08T01:00:00Z"), deadline);
    dossier.complete(
        Instant.parse("2023-05-09T01:00:00Z"),
        Instant.parse("2023-05-09T01:00:00Z"),
        true,
        deadline);
    dossier.handOver(Instant.parse("2023-05-10T01:00:00Z"), true);
    return dossier;
  }

  /// Sealed columns differ each time; that they open is checked apart.
  private JsonNode row() {
    try {
      var row =
          (ObjectNode)
              new ObjectMapper()
                  .readTree(
                      (String)
                          entities
                              .createNativeQuery("select to_jsonb(d)::text from dossier d")
                              .getSingleResult());
      SEALED.forEach(column -> assertThat(row.remove(column).isNull()).isFalse());
      return row;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
