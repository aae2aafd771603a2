package vn.thanthien.local.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import vn.thanthien.local.Progress;

/// Several hands at the same work, with one bar.
///
/// @param hands how many requests are under way at once
record Team(int hands, Progress progress) {

  /// Does all items; the first failure stops the rest and is thrown.
  ///
  /// @param name what the bar is called
  /// @param work answers with how many units of the bar it has done
  <T> void each(String name, List<T> items, int total, ToIntFunction<T> work) {
    if (items.isEmpty()) {
      return;
    }
    var done = 0;
    var executor = Executors.newFixedThreadPool(hands, Thread.ofVirtual().factory());
    try {
      var running = new ExecutorCompletionService<Integer>(executor);
      items.forEach(item -> running.submit(() -> work.applyAsInt(item)));
      for (var n = 0; n < items.size(); n++) {
        done += running.take().get();
        progress.count(name, done, total);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new LoadFailure(name + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadFailure("Interrupted", e);
    } finally {
      executor.shutdownNow();
      executor.close();
    }
  }

  /// As many bar units as items.
  <T> void each(String name, List<T> items, java.util.function.Consumer<T> work) {
    each(
        name,
        items,
        items.size(),
        item -> {
          work.accept(item);
          return 1;
        });
  }
}
