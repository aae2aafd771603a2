package vn.thanthien.dossier.dossierimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.time.VietnamTime;

/// What one source's codes mean here. The same number means different things in different systems
/// (LoaiDoiTuong 1 is a citizen in one and an enterprise in another), so there is no common list.
///
/// @param name of the source, as an upload names it
/// @param asOf when the codes were last looked through
/// @param source where they were seen
/// @param momentFormats tried in their order
/// @param channels the code "" stands for none
/// @param procedures by the source's own code; what is not listed is taken for a national one
/// @param units by the source's own code; what is not listed is taken for a mã định danh
record SourceCodes(
    String name,
    LocalDate asOf,
    String source,
    List<String> momentFormats,
    Map<String, Channel> channels,
    Map<String, DossierStatus> statuses,
    Map<String, String> procedures,
    Map<String, String> units) {

  /// @throws Refusal `invalid` naming the field
  Channel channel(@Nullable String code, String field) {
    return known(channels.get(code == null ? "" : code), field);
  }

  /// @throws Refusal `invalid` naming the field
  DossierStatus status(@Nullable String code, String field) {
    return known(statuses.get(code == null ? "" : code), field);
  }

  /// @return as ISO-8601 with offset, midnight as a date alone
  /// @throws Refusal `invalid` naming the field
  @Nullable String moment(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      return null;
    }
    for (var format : momentFormats) {
      try {
        return iso(
            DateTimeFormatter.ofPattern(format)
                .parseBest(text.strip(), LocalDateTime::from, LocalDate::from));
      } catch (DateTimeException _) {
        // the next format
      }
    }
    throw new Refusal(ProblemType.INVALID, "Ngày giờ không theo dạng của nguồn này.", field);
  }

  private static String iso(TemporalAccessor read) {
    if (read instanceof LocalDateTime moment && !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return moment.atZone(VietnamTime.ZONE).toOffsetDateTime().toString();
    }
    return LocalDate.from(read).toString();
  }

  private static <T> T known(@Nullable T meaning, String field) {
    if (meaning == null) {
      throw new Refusal(ProblemType.INVALID, "Mã này không có trong bảng mã của nguồn.", field);
    }
    return meaning;
  }
}
