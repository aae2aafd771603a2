package vn.thanthien.systemtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Two clients that ask without a pause.
final class Clients {

  private static final int NUMBER = 2;

  private Clients() {}

  /// Shares acts among the clients.
  ///
  /// @return their answers, in the order of the acts
  static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    try (var clients = Executors.newFixedThreadPool(NUMBER)) {
      var answers = new ArrayList<T>();
      for (var answer : clients.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
