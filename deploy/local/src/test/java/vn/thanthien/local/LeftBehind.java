package vn.thanthien.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program that starts PostgreSQL and then waits to be killed: `<data> <port>`.
final class LeftBehind {

  private LeftBehind() {}

  public static void main(String[] arguments) throws InterruptedException {
    var postgres = LocalPostgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println(postgres.pid().orElseThrow());
    new CountDownLatch(1).await();
  }
}
