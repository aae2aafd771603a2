package vn.thanthien.dossier.dossierimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.dossier.dossier.Component;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// The messages by which dossiers are exchanged with Cổng Dịch vụ công quốc gia: `DongBoHoSoMC`
/// tells whole dossiers, `CapNhatTienDoHoSoMC` single steps of them. Codes are those of the source.
final class NationalSource implements DossierSource {

  private static final int LONGEST_NOTE = 2_000;

  private final NationalMessage message;
  private final SourceCodes codes;
  private final LineCheck check;
  private final boolean progressOnly;

  NationalSource(InputStream in, SourceCodes codes, LineCheck check, boolean progressOnly)
      throws IOException {
    this.message = new NationalMessage(in);
    this.codes = codes;
    this.check = check;
    this.progressOnly = progressOnly;
  }

  @Override
  public @Nullable Told next() throws IOException {
    var entry = message.next();
    if (entry == null) {
      return null;
    }
    var row = message.number();
    var code = text(entry, "MaHoSo");
    if (!entry.isObject()) {
      return LineCheck.unreadable(
          row,
          null,
          entry.isMissingNode() ? ProblemType.TOO_LARGE : ProblemType.MALFORMED,
          null,
          entry.isMissingNode() ? "Bản ghi quá lớn." : "Bản ghi không phải một đối tượng JSON.");
    }
    try {
      return progressOnly
          ? check.check(row, step(entry, code))
          : check.check(row, line(entry, code));
    } catch (Refusal refusal) {
      return LineCheck.unreadable(
          row, code, refusal.type(), refusal.field(), String.valueOf(refusal.getMessage()));
    }
  }

  private ImportLine line(JsonNode entry, @Nullable String code) {
    var status = codes.status(text(entry, "TrangThaiHoSo"), "TrangThaiHoSo");
    var end =
        ToldEnd.of(
            status, moment(entry, "NgayKetThucXuLy"), moment(entry, "NgayTra"), "NgayKetThucXuLy");
    var unit = text(entry, "DonViXuLy");
    return new ImportLine(
        required(code, "MaHoSo"),
        procedure(entry),
        null,
        unit == null ? null : codes.units().get(unit),
        unit == null ? null : codes.units().containsKey(unit) ? null : unit,
        codes.channel(text(entry, "KenhThucHien"), "KenhThucHien"),
        status,
        required(moment(entry, "NgayTiepNhan"), "NgayTiepNhan"),
        moment(entry, "NgayHenTra"),
        supplements(entry.path("DanhSachHoSoBoSung")),
        null,
        null,
        end.completedAt(),
        !entry.path("DanhSachGiayToKetQua").isEmpty(),
        end.returnedAt(),
        end.refusedAt(),
        end.withdrawnAt(),
        end.stoppedAt(),
        null,
        false,
        false,
        null,
        components(entry.path("TaiLieuNop")),
        required(text(entry, "ChuHoSo"), "ChuHoSo"),
        matching(text(entry, "MaDoiTuong"), "\\d{9}|\\d{12}"),
        matching(text(entry, "SoDienThoai"), "\\+?\\d{8,15}"),
        null,
        null);
  }

  private ImportStep step(JsonNode entry, @Nullable String code) {
    var note = text(entry, "NoiDungXuLy");
    return new ImportStep(
        required(code, "MaHoSo"),
        codes.status(text(entry, "TrangThai"), "TrangThai"),
        required(moment(entry, "ThoiDiemXuLy"), "ThoiDiemXuLy"),
        text(entry, "NguoiXuLy"),
        note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE));
  }

  private @Nullable String procedure(JsonNode entry) {
    var code = required(text(entry, "MaTTHC"), "MaTTHC");
    return codes.procedures().getOrDefault(code, code);
  }

  private @Nullable List<ImportLine.Supplement> supplements(JsonNode list) {
    var all = new ArrayList<ImportLine.Supplement>();
    for (var one : list) {
      all.add(
          new ImportLine.Supplement(
              required(moment(one, "NgayBoSung"), "DanhSachHoSoBoSung.NgayBoSung"),
              moment(one, "NgayTiepNhanBoSung")));
    }
    return all.isEmpty() ? null : all;
  }

  /// By the code of the paper: a file's name may name somebody.
  private static @Nullable List<Component> components(JsonNode list) {
    var all = new ArrayList<Component>();
    for (var one : list) {
      var code = text(one, "MaThanhPhanHoSo");
      all.add(
          new Component(
              code == null ? "Thành phần " + (all.size() + 1) : code,
              1,
              "1".equals(text(one, "DuocSoHoa")),
              "1".equals(text(one, "DuocLayTuKhoDMQG"))));
    }
    return all.isEmpty() ? null : all;
  }

  private @Nullable String moment(JsonNode entry, String field) {
    return codes.moment(text(entry, field), field);
  }

  /// Numbers are written with and without quotes.
  private static @Nullable String text(JsonNode entry, String field) {
    var value = entry.path(field);
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    var text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String matching(@Nullable String text, String pattern) {
    return text != null && text.matches(pattern) ? text : null;
  }

  private static String required(@Nullable String text, String field) {
    if (text == null) {
      throw new Refusal(ProblemType.INVALID, "Không được để trống.", field);
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    message.close();
  }
}
