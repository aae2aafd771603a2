package vn.thanthien.kernel.secrecy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.IntUnaryOperator;

/// Forgets many records without holding up anybody: piece by piece, each in a transaction of its
/// own.
public final class Forgetting {

  private static final int PIECE = 100;

  private Forgetting() {}

  /// Forgets until nothing is left to forget.
  ///
  /// @param piece forgets as many as it is told at most, and tells how many it forgot
  public static void byPieces(IntUnaryOperator piece) {
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(() -> piece.applyAsInt(PIECE));
    } while (done == PIECE);
  }
}
