package vn.thanthien.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanthien.reporting.material.MaterialMother.district;
import static vn.thanthien.reporting.material.MaterialMother.goldenFigures;
import static vn.thanthien.reporting.material.MaterialMother.head;
import static vn.thanthien.reporting.material.MaterialMother.missing;
import static vn.thanthien.reporting.material.MaterialMother.share;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.document.Annex;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Html;
import vn.thanthien.reporting.material.Register;
import vn.thanthien.reporting.material.ReportKind;

class ReportDocumentTest {

  private static final Register REGISTER =
      new Register(0, 383, 520, 0, 871, 32, 0, 0, 0, 0, 0, 0, 0);

  @Test
  void aDraftSaysSoUnderItsNumberAndNotInItsTitle() {
    var draft = ReportDocument.of(snapshot(), "0", null);
    var issued = ReportDocument.of(snapshot(), "0", new Issue(1, LocalDate.of(2023, 11, 6)));

    assertThat(draft.typeName()).isEqualTo("Báo cáo");
    assertThat(Html.of(draft)).containsSubsequence("/BC-UBND", "DỰ THẢO", "BÁO CÁO");
    assertThat(Html.of(issued)).contains("01/BC-UBND").doesNotContain("DỰ THẢO");
  }

  @Test
  void aCountWithinAWholeIsFollowedByItsShare() {
    assertThat(annex("Số liệu thực hiện mô hình của các xã"))
        .filteredOn(row -> row.contains("xã Hoằng Cát"))
        .anySatisfy(row ->
            assertThat(row).contains("903", "383/903 (42,41%)", "0/903 (0,00%)", "không phát sinh"))
        .allSatisfy(row -> assertThat(row).doesNotContain("0/903 (0)"));
    assertThat(annex("Số liệu thực hiện mô hình của các xã"))
        .filteredOn(row -> row.contains("xã Hoằng Vắng"))
        .allSatisfy(row -> assertThat(row).contains("chưa có báo cáo"));
  }

  private static List<List<String>> annex(String title) {
    return ReportDocument.of(snapshot(), "0", null).annexes().stream()
        .filter(annex -> annex.title().equals(title))
        .map(Annex::blocks)
        .flatMap(List::stream)
        .<List<String>>mapMulti((block, rows) -> {
          if (block instanceof Table table) {
            table.rows().forEach(row -> rows.accept(row.cells()));
          }
        })
        .toList();
  }

  private static Snapshot snapshot() {
    return new Snapshot(
        ReportKind.DISTRICT,
        head(),
        district(share("xã Hoằng Cát", goldenFigures(), REGISTER, ""), missing("xã Hoằng Vắng")),
        "1",
        "Báo cáo",
        List.of(),
        "Ủy ban nhân dân huyện báo cáo như sau:",
        "Trên đây là báo cáo",
        List.of(),
        List.of(),
        List.of());
  }
}
