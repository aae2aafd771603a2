package vn.thanthien.systemtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A steady stream of requests that does not wait for answers, as callers do not wait for each
/// other. Each request's time counts from the moment it was to be sent, so that a stall shows in
/// every request it held up.
///
/// @param perSecond requests to send each second
/// @param time how long
/// @param connections over which they are sent; more than ever wait at once
record Pace(int perSecond, Duration time, int connections) {

  private static final Duration CONNECTING = Duration.ofSeconds(1);

  /// The milliseconds of every request.
  Millis millisOf(Callable<KeptConnection> connect, Sending request) throws Exception {
    var millis = new double[Math.toIntExact(time.toSeconds() * perSecond)];
    var next = new AtomicInteger();
    var start = System.nanoTime() + CONNECTING.toNanos();
    Callable<Integer> sender =
        () -> {
          var sent = 0;
          try (var connection = connect.call()) {
            for (var i = next.getAndIncrement(); i < millis.length; i = next.getAndIncrement()) {
              var scheduled = start + i * 1_000_000_000L / perSecond;
              for (var ahead = scheduled - System.nanoTime();
                  ahead > 0;
                  ahead = scheduled - System.nanoTime()) {
                LockSupport.parkNanos(ahead);
              }
              request.send(connection);
              millis[i] = (System.nanoTime() - scheduled) / 1e6;
              sent++;
            }
          }
          return sent;
        };
    var senders = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < connections; i++) {
      senders.add(sender);
    }
    try (var executor = Executors.newFixedThreadPool(connections)) {
      for (var sent : executor.invokeAll(senders)) {
        sent.get();
      }
    }
    return new Millis(millis);
  }

  @FunctionalInterface
  interface Sending {
    void send(KeptConnection connection) throws Exception;
  }

  /// Sorted by size.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Millis(double[] sorted) {

    Millis {
      sorted = sorted.clone();
      Arrays.sort(sorted);
    }

    /// The time that `percent` of the requests did not exceed.
    double percentile(double percent) {
      return sorted[(int) Math.ceil(sorted.length * percent / 100) - 1];
    }
  }
}
