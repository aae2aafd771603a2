package vn.thanthien.dossier.dossierimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.Refusal;

class NationalSourceTest {

  static final String DOSSIERS =
      """
      {"session": "x", "service": "DongBoHoSoMC", "isUpdating": "True", "data": [
        {"MaHoSo": "H56.30.12-230504-0001", "MaTTHC": "1.001193", "KenhThucHien": 2,
         "ChuHoSo": "Lê Thị Mẫu", "LoaiDoiTuong": 1, "MaDoiTuong": "038099000001",
         "SoDienThoai": "0912345678", "NgayTiepNhan": "20230504081500",
         "NgayHenTra": "20230511000000", "TrangThaiHoSo": "10", "NgayTra": "20230511",
         "NgayKetThucXuLy": "20230510143005", "DonViXuLy": "H56.30.12",
         "TaiLieuNop": [{"MaThanhPhanHoSo": "TP1", "DuocSoHoa": 1, "DuocLayTuKhoDMQG": 0}],
         "DanhSachHoSoBoSung": [{"NgayBoSung": "20230505090000",
                                 "NgayTiepNhanBoSung": "20230508090000"}],
         "DanhSachGiayToKetQua": [{"TenGiayTo": "Giấy khai sinh"}], "KhongBiet": {"a": [1, {}]}},
        {"MaHoSo": "H56.30.12-230504-0002", "MaTTHC": "1.001193", "ChuHoSo": "A",
         "NgayTiepNhan": "20230504081500", "TrangThaiHoSo": "77"},
        17
      ]}
      """;

  @Test
  void aWholeDossierIsReadByItsSourcesCodes() throws IOException {
    var told =
        SourceMother.all(SourceMother.national(SourceMother.utf8(DOSSIERS), "national", false));

    assertThat(told).hasSize(3);
    var line = ((Told.Whole) told.getFirst()).line();
    assertThat(line.channel()).isEqualTo(Channel.ONLINE);
    assertThat(line.status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(line.agencyCode()).isEqualTo("H56.30.12");
    assertThat(line.receivedAt()).isEqualTo("2023-05-04T08:15+07:00");
    assertThat(line.dueAt()).isEqualTo("2023-05-11");
    assertThat(line.completedAt()).isEqualTo("2023-05-10T14:30:05+07:00");
    assertThat(line.returnedAt()).isEqualTo("2023-05-11");
    assertThat(line.supplements()).hasSize(1);
    assertThat(line.resultDigitised()).isTrue();
    assertThat(line.components()).singleElement().matches(part -> part.digitised());
    assertThat(((Told.Unreadable) told.get(1)).reject().field()).isEqualTo("TrangThaiHoSo");
    assertThat(((Told.Unreadable) told.get(1)).reject().code()).isEqualTo("H56.30.12-230504-0002");
    assertThat(((Told.Unreadable) told.get(2)).reject().row()).isEqualTo(3);
  }

  @Test
  void theSameNumberMeansAnotherChannelInAnotherSystem() throws IOException {
    var entry =
        """
        [{"MaHoSo": "H56.30.12-230504-0001", "MaTTHC": "1.001193", "KenhThucHien": 1,
          "ChuHoSo": "A", "NgayTiepNhan": "20230504081500", "TrangThaiHoSo": "processing"}]
        """;

    var told = SourceMother.all(SourceMother.national(SourceMother.utf8(entry), "opencps", false));

    assertThat(((Told.Whole) told.getFirst()).line().channel()).isEqualTo(Channel.ONLINE);
  }

  @Test
  void aStepIsReadWithWhoTookIt() throws IOException {
    var told =
        SourceMother.all(
            SourceMother.national(
                SourceMother.utf8(
                    """
                    {"data": [{"MaHoSo": "H56.30.12-230504-0001", "NguoiXuLy": "Cán bộ A",
                      "ThoiDiemXuLy": "20230505080000", "TrangThai": "4"}]}
                    """),
                "national",
                true));

    var step = ((Told.Step) told.getFirst()).step();
    assertThat(step.status()).isEqualTo(DossierStatus.PROCESSING);
    assertThat(step.at()).isEqualTo("2023-05-05T08:00+07:00");
    assertThat(step.handler()).isEqualTo("Cán bộ A");
  }

  @Test
  void anEntryThatIsTooLargeIsRejectedByItself() throws IOException {
    var file =
        """
        [{"MaHoSo": "H56.30.12-230504-0001", "GhiChu": ["%s"]}, {"MaHoSo": "x"}]
        """
            .formatted("1\",\"".repeat(11_000));

    var told = SourceMother.all(SourceMother.national(SourceMother.utf8(file), "national", false));

    assertThat(told).hasSize(2);
    assertThat(((Told.Unreadable) told.getFirst()).reject().detail()).contains("quá lớn");
  }

  @Test
  void aMessageWithoutDataIsRefusedAsAWhole() {
    for (var file : new String[] {"{}", "{\"data\": {}}", "7", "", "{\"data\": [", "nothing"}) {
      assertThatThrownBy(() ->
              SourceMother.all(SourceMother.national(SourceMother.utf8(file), "national", false)))
          .as(file)
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void bytesThatAreNoTextRejectTheirLineOnly() throws IOException {
    var told =
        SourceMother.all(
            SourceMother.ndjson(new byte[] {0, 0, 0, '{', '{', '!', 'd', 'a', '\n', '{', '}'}));

    assertThat(told).hasSize(2).allMatch(Told.Unreadable.class::isInstance);
  }
}
