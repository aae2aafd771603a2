package vn.thanthien.petition.petitionexport;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.sheet.Column;
import vn.thanthien.kernel.sheet.Sheet;
import vn.thanthien.kernel.sheet.SheetFormat;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.petition.petition.Petition;
import vn.thanthien.petition.petition.PetitionFilter;
import vn.thanthien.petition.petition.PetitionParts;
import vn.thanthien.petition.petition.PetitionSight;
import vn.thanthien.petition.petition.Petitions;
import vn.thanthien.petition.petition.Submissions;

/// Writes the list of petitions for a spreadsheet, in pieces of a short transaction each. The vault
/// stays shut: of a denunciation nobody's name stands in it.
@ApplicationScoped
class PetitionExportDesk {

  private static final int MOST = 100_000;
  private static final int PIECE = 500;

  private static final Sheet<ExportedPetition> SHEET =
      new Sheet<>(
          "Đơn thư",
          List.of(),
          List.of(
              Column.whole("STT", 7, ExportedPetition::number),
              Column.text("Đơn vị", 22, ExportedPetition::unitName),
              Column.moment("Ngày tiếp nhận", 17, row -> row.petition().clock().receivedAt()),
              Column.text("Nguồn đơn", 20, ExportedPetition::source),
              Column.text("Loại đơn", 12, ExportedPetition::kind),
              Column.text("Người nộp đơn", 28, ExportedPetition::submitter),
              Column.whole("Số người ký", 12, row -> (long) row.petition().signers()),
              Column.text("Thôn", 16, ExportedPetition::village),
              Column.text("Thẩm quyền", 22, ExportedPetition::competence),
              Column.text("Trạng thái", 24, ExportedPetition::stage),
              Column.moment("Hạn thụ lý", 17, row -> row.petition().clock().acceptDueAt()),
              Column.moment("Ngày thụ lý", 17, row -> row.petition().clock().acceptedAt()),
              Column.moment("Hạn giải quyết", 17, row -> row.petition().clock().resolveDueAt()),
              Column.moment("Ngày xử lý xong", 17, row -> row.petition().processedAt()),
              Column.moment("Ngày giải quyết", 17, row -> row.petition().resolvedAt()),
              Column.text("Kết quả", 16, ExportedPetition::result),
              Column.text("Đang quá hạn", 14, row -> row.overdue() ? "x" : null),
              Column.text("Nơi chuyển, hướng dẫn đến", 30, row -> row.petition().destination()),
              Column.text("Số văn bản", 18, row -> row.petition().documentNumber()),
              Column.day("Ngày văn bản", 14, row -> row.petition().documentDate()),
              Column.text("Cán bộ xử lý", 22, row -> row.petition().handler()),
              Column.text("Mã vụ việc", 38, row -> row.petition().caseId().toString())),
          row -> false);

  private final Petitions petitions;
  private final Submissions submissions;
  private final PetitionSight sight;
  private final Units units;
  private final Clock clock;

  @Inject
  PetitionExportDesk(
      Petitions petitions, Submissions submissions, PetitionSight sight, Units units, Clock clock) {
    this.petitions = petitions;
    this.submissions = submissions;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
  }

  /// @throws Refusal `invalid` when there are more than a file may hold; said before the first byte
  void bound(PetitionFilter filter) {
    var found =
        QuarkusTransaction.joiningExisting()
            .call(() -> petitions.count(filter, sight.searchableUnit(), clock.instant()));
    if (found > MOST) {
      throw new Refusal(
          ProblemType.INVALID,
          "Có %s đơn, một tệp chứa tối đa %s đơn; hãy thu hẹp khoảng thời gian hoặc đơn vị."
              .formatted(VietnameseFormat.count(found), VietnameseFormat.count(MOST)));
    }
  }

  void write(PetitionFilter filter, SheetFormat format, OutputStream out) throws IOException {
    var number = 0L;
    UUID after = null;
    try (var writer = format.open(SHEET, out)) {
      List<ExportedPetition> piece;
      do {
        piece = piece(filter, after, number);
        for (var row : piece) {
          writer.write(row);
          after = row.petition().id();
        }
        number += piece.size();
      } while (piece.size() == PIECE);
    }
    Log.infof("%d petitions exported", number);
  }

  private List<ExportedPetition> piece(PetitionFilter filter, @Nullable UUID after, long before) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var now = clock.instant();
          var found =
              petitions.page(filter, sight.searchableUnit(), now, after, PIECE - 1).stream()
                  .map(Petition::parts)
                  .toList();
          var names = names(found);
          var rows = new ArrayList<ExportedPetition>();
          for (var petition : found) {
            rows.add(
                new ExportedPetition(
                    before + rows.size() + 1,
                    petition,
                    units.find(petition.unit()).map(Units.Node::name).orElse(petition.unit()),
                    names.get(petition.id()),
                    petition.isOverdue(now)));
          }
          return rows;
        });
  }

  private Map<UUID, @Nullable String> names(List<PetitionParts> petitions) {
    var known = petitions.stream().filter(sight::reachesSubmission).map(PetitionParts::id).toList();
    var names = new HashMap<UUID, @Nullable String>();
    submissions
        .of(known)
        .forEach(submission -> names.put(submission.petitionId(), submission.submitted().name()));
    return names;
  }
}
