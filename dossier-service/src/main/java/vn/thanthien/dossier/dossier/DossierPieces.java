package vn.thanthien.dossier.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseFormat;

/// Reads whatever a filter finds, in pieces of a short transaction each, because a long one would
/// hold back every relay of the server.
@ApplicationScoped
public class DossierPieces {

  private static final int PIECE = 500;

  private final Dossiers dossiers;
  private final Caller caller;

  @Inject
  DossierPieces(Dossiers dossiers, Caller caller) {
    this.dossiers = dossiers;
    this.caller = caller;
  }

  /// Refuses a filter that finds more than so many.
  ///
  /// @throws Refusal `invalid`
  public void bound(DossierFilter filter, int most) {
    var found =
        QuarkusTransaction.joiningExisting().call(() -> dossiers.count(filter, caller.unit()));
    if (found > most) {
      throw new Refusal(
          ProblemType.INVALID,
          "Có %s hồ sơ, một tệp chứa tối đa %s hồ sơ; hãy thu hẹp khoảng thời gian hoặc đơn vị."
              .formatted(VietnameseFormat.count(found), VietnameseFormat.count(most)));
    }
  }

  /// All of them in the filter's order; what is recorded meanwhile may or may not be among them.
  public Iterable<DossierParts> all(DossierFilter filter) {
    return () -> new Pieces(filter);
  }

  private List<Dossier> piece(DossierFilter filter, @Nullable String after) {
    return QuarkusTransaction.requiringNew()
        .call(() -> dossiers.page(filter, caller.unit(), after, PIECE - 1));
  }

  private final class Pieces implements Iterator<DossierParts> {

    private final DossierFilter filter;
    private final Deque<DossierParts> read = new ArrayDeque<>();
    private @Nullable String after;
    private boolean exhausted;

    Pieces(DossierFilter filter) {
      this.filter = filter;
    }

    @Override
    public boolean hasNext() {
      if (read.isEmpty() && !exhausted) {
        var piece = piece(filter, after);
        piece.forEach(dossier -> read.add(dossier.parts()));
        exhausted = piece.size() < PIECE;
        if (!piece.isEmpty()) {
          after = Dossiers.position(filter, piece.getLast());
        }
      }
      return !read.isEmpty();
    }

    @Override
    public DossierParts next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return read.remove();
    }
  }
}
