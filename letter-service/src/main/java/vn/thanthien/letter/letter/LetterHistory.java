package vn.thanthien.letter.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The history of the letters the caller may see.
@ApplicationScoped
class LetterHistory implements PanacheRepositoryBase<LetterHistoryLine, LetterHistoryLine.Key> {

  /// In the order it was recorded.
  List<LetterHistoryLine> of(UUID letter) {
    return list("letter = ?1 order by revision", letter);
  }
}
