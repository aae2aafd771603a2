package vn.thanthien.reporting.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.scope.UnitScope;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.verification.VerificationView.Verdict;

/// Holds a file against what was issued. Whoever asks belongs to no unit and holds the file
/// already: number, day and unit stand on its first page.
@ApplicationScoped
class VerificationDesk {

  private static final String ISSUED =
      """
      select u.name, r.number, r.head ->> 'symbol', r.issued_on,
             n.number, n.head ->> 'symbol', n.issued_on
        from report r
        join unit u on u.id = r.unit
        left join report n on n.id = r.replaced_by
       where r.state = 'ISSUED' and
      """;

  private static final String BY_FILE =
      ISSUED + " r.id in (select d.report from issued_document d where d.hash = ?) limit 1";

  private static final String BY_CONTENT =
      ISSUED + " r.content_hash = any (?) order by r.issued_at desc limit 1";

  private final DataSource dataSource;

  @Inject
  VerificationDesk(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  VerificationView verify(byte[] file) {
    var hash = FileHash.sha256(file);
    var named = FingerprintReader.read(file);
    var view = new AtomicReference<VerificationView>();
    UnitScope.asSystem(
        () -> view.set(QuarkusTransaction.requiringNew().call(() -> look(hash, named))));
    return Objects.requireNonNull(view.get());
  }

  private VerificationView look(String hash, Set<String> named) {
    return find(BY_FILE, hash)
        .map(found -> found.view(Verdict.UNCHANGED))
        .or(() ->
            find(BY_CONTENT, named.toArray(String[]::new))
                .map(found -> found.view(Verdict.CHANGED)))
        .orElseGet(() ->
            new VerificationView(
                Verdict.UNKNOWN,
                "Tệp này không phải là văn bản báo cáo do hệ thống ban hành.",
                null,
                null,
                null,
                null,
                null,
                null));
  }

  private Optional<Issued> find(String sql, Object key) {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, key instanceof String[] all ? connection.createArrayOf("text", all) : key);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Issued(
                    row.getString(1),
                    notation(row.getInt(2), row.getString(3)),
                    row.getObject(4, LocalDate.class),
                    row.getString(6) == null ? null : notation(row.getInt(5), row.getString(6)),
                    row.getObject(7, LocalDate.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String notation(int number, String symbol) {
    return VietnameseFormat.two(number) + "/" + symbol;
  }

  private record Issued(
      String unit,
      String notation,
      LocalDate date,
      @Nullable String replacedBy,
      @Nullable LocalDate replacedOn) {

    VerificationView view(Verdict verdict) {
      return new VerificationView(
          verdict, text(verdict), unit, notation, date, replacedBy != null, replacedBy, replacedOn);
    }

    private String text(Verdict verdict) {
      var says =
          verdict == Verdict.UNCHANGED
              ? "Tệp đúng là Báo cáo số %s %s của Ủy ban nhân dân %s, chưa bị thay đổi."
              : "Tệp ghi là Báo cáo số %s %s của Ủy ban nhân dân %s nhưng KHÔNG giống văn bản đã ban"
                  + " hành.";
      var stands =
          replacedBy == null
              ? ""
              : " Báo cáo này đã được thay thế bằng Báo cáo số %s %s."
                  .formatted(
                      replacedBy, VietnameseFormat.longDate(Objects.requireNonNull(replacedOn)));
      return says.formatted(notation, VietnameseFormat.longDate(date), unit) + stands;
    }
  }
}
