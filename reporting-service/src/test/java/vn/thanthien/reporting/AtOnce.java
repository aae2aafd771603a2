package vn.thanthien.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several people who do something at the same moment.
public final class AtOnce {

  private AtOnce() {}

  /// Lets everybody begin together and waits for all.
  ///
  /// @return what each got, in their order
  @SafeVarargs
  public static List<Integer> of(Callable<Integer>... acts) throws Exception {
    try (var people = Executors.newFixedThreadPool(acts.length)) {
      var ready = new CountDownLatch(acts.length);
      var answers = new ArrayList<Future<Integer>>();
      for (var act : acts) {
        answers.add(
            people.submit(() -> {
              ready.countDown();
              ready.await();
              return act.call();
            }));
      }
      var all = new ArrayList<Integer>();
      for (var answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }
}
