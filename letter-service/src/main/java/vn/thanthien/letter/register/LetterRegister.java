package vn.thanthien.letter.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The register of outgoing letters: each unit numbers its own, from 1 on 1 January without a gap
/// (NĐ 30/2020/NĐ-CP, Đ.15). A number once given is never given again, also when its letter is
/// withdrawn.
@ApplicationScoped
public class LetterRegister {

  private final DataSource dataSource;

  @Inject
  LetterRegister(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// The next number of a series, in the running transaction. Whoever comes meanwhile waits for its
  /// end, so one that is rolled back leaves no gap.
  ///
  /// @return 1 or more
  public int next(String unit, int year) {
    try (var connection = dataSource.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into letter_series (unit, year, last_number) values (?, ?, 1)
                on conflict (unit, year) do update
                   set last_number = letter_series.last_number + 1
                returning last_number
                """)) {
      upsert.setString(1, unit);
      upsert.setInt(2, year);
      try (var row = upsert.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no number given", e);
    }
  }
}
