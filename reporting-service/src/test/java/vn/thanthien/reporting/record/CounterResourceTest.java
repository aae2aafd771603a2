package vn.thanthien.reporting.record;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.reporting.ServiceTest;

@QuarkusTest
class CounterResourceTest extends ServiceTest {

  @Inject Facts facts;

  @Test
  void aCounterThatIsWrongIsNamedUntilItIsRepaired() {
    facts.take(DossierMother.completedLate(commune));
    recount(false).body("", empty());

    facts.tamper(
        """
        update dossier_counter set completed_late = completed_late + 2
         where unit = ? and grain = 'D' and completed_late > 0
        """,
        commune);
    facts.tamper("delete from dossier_counter where unit = ? and grain = 'M'", district);

    recount(false)
        .body("findAll { it.unit == '%s' }".formatted(commune), hasSize(1))
        .body("find { it.unit == '%s' }.measure".formatted(commune), equalTo("completed_late"))
        .body("find { it.unit == '%s' }.wholeMonth".formatted(commune), equalTo(false))
        .body("find { it.unit == '%s' }.counted".formatted(commune), equalTo(3))
        .body("find { it.unit == '%s' }.recounted".formatted(commune), equalTo(1))
        .body("findAll { it.unit == '%s' }.counted".formatted(district), everyItem(equalTo(0)));
    recount(true).body("find { it.unit == '%s' }.counted".formatted(commune), equalTo(3));
    recount(false).body("", empty());
  }

  @Test
  void nobodyLearnsOfCountersOfOthers() {
    facts.take(DossierMother.completedLate(commune));
    facts.tamper("update dossier_counter set received = received + 1 where unit = ?", commune);

    as(neighbour, Role.PLATFORM_ADMIN)
        .post("/api/figures/counters/recount")
        .then()
        .statusCode(200)
        .body("", empty());
    recount(true);
  }

  private ValidatableResponse recount(boolean repair) {
    return as(district, Role.PLATFORM_ADMIN)
        .post("/api/figures/counters/recount?repair=" + repair)
        .then()
        .statusCode(200);
  }
}
