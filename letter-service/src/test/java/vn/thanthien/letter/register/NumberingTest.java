package vn.thanthien.letter.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class NumberingTest extends ServiceTest {

  private static final int THREADS = 16;

  @Test
  void sixteenAtOnceGetEachTheirOwnNumberWithoutAGap() throws Exception {
    var letters = IntStream.range(0, 3 * THREADS).mapToObj(_ -> approved()).toList();
    var barrier = new CyclicBarrier(THREADS);

    var given = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var numberings =
          IntStream.range(0, THREADS)
              .<Callable<List<Integer>>>mapToObj(thread ->
                  () -> {
                    barrier.await();
                    return letters.subList(3 * thread, 3 * thread + 3).stream()
                        .map(this::number)
                        .toList();
                  })
              .toList();
      for (var numbers : threads.invokeAll(numberings)) {
        given.addAll(numbers.get());
      }
    }

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 3 * THREADS).boxed().toList());
  }

  @Test
  void oneLetterNumberedByManyTakesOneNumber() throws Exception {
    var letter = approved();
    var barrier = new CyclicBarrier(THREADS);
    Callable<Integer> numbering =
        () -> {
          barrier.await();
          return step(clerk(), letter, "numbering", "{}").extract().statusCode();
        };

    var answers = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var answer :
          threads.invokeAll(IntStream.range(0, THREADS).mapToObj(_ -> numbering).toList())) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(number(approved())).isEqualTo(2);
  }

  @Test
  void aRefusedNumberingLeavesNoGap() {
    var draft = drafted();

    step(clerk(), draft, "numbering", "{}").statusCode(409);

    assertThat(number(approved())).isEqualTo(1);
  }

  @Test
  void everyYearAndEveryUnitBeginsWithOne() {
    assertThat(number(approved())).isEqualTo(1);
    assertThat(number(approved())).isEqualTo(2);

    var ofNewYear = reviewed();
    // 2024 has begun in Vietnam, not yet in UTC
    step(leader(), ofNewYear, "approval", "{\"at\": \"2023-12-31T20:00:00Z\"}").statusCode(200);
    step(clerk(), ofNewYear, "numbering", "{}")
        .statusCode(200)
        .body("number", equalTo("01"))
        .body("numberYear", equalTo(2024));

    unit = newCommune();
    assertThat(number(approved())).isEqualTo(1);
  }

  @Test
  void aWithdrawnLettersNumberIsNotGivenAgain() {
    var letter = approved();
    assertThat(number(letter)).isEqualTo(1);

    step(clerk(), letter, "withdrawal", "{\"reason\": \"Nhầm người nhận\"}").statusCode(200);

    assertThat(number(approved())).isEqualTo(2);
  }

  private int number(String letter) {
    return Integer.parseInt(
        step(clerk(), letter, "numbering", "{}").statusCode(200).extract().path("number"));
  }
}
