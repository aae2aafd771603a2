package vn.thanthien.dossier.dossierimport;

import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.DossierStatus;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;

/// How a dossier ended, where a source states its status, one moment of the end and one of the
/// hand-over. Where one of the two is missing the other stands for it, in the order of QĐ
/// 766/QĐ-TTg, 2.1: processed, then handed over.
record ToldEnd(
    @Nullable String completedAt,
    @Nullable String returnedAt,
    @Nullable String refusedAt,
    @Nullable String withdrawnAt,
    @Nullable String stoppedAt) {

  /// @param field what the source calls the moment of the end
  /// @throws Refusal where an end has no moment
  static ToldEnd of(
      @Nullable DossierStatus status,
      @Nullable String endedAt,
      @Nullable String returnedAt,
      String field) {
    var end = endedAt == null ? returnedAt : endedAt;
    if (status == null) {
      return new ToldEnd(end, returnedAt, null, null, null);
    }
    return switch (status) {
      case COMPLETED -> new ToldEnd(required(end, field), returnedAt, null, null, null);
      case RETURNED -> {
        var completed = required(end, field);
        yield new ToldEnd(completed, returnedAt == null ? completed : returnedAt, null, null, null);
      }
      case NOT_ACCEPTED -> new ToldEnd(null, null, required(end, field), null, null);
      case WITHDRAWN -> new ToldEnd(null, null, null, required(end, field), null);
      case STOPPED -> new ToldEnd(null, null, null, null, required(end, field));
      case REGISTERED, RECEIVED, PROCESSING, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED ->
          new ToldEnd(endedAt, returnedAt, null, null, null);
    };
  }

  private static String required(@Nullable String moment, String field) {
    if (moment == null) {
      throw new Refusal(
          ProblemType.INVALID, "Hồ sơ đã kết thúc cần ngày kết thúc xử lý hoặc ngày trả.", field);
    }
    return moment;
  }
}
