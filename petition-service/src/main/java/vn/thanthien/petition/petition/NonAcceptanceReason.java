package vn.thanthien.petition.petition;

/// The nine reasons not to take a complaint up (Luật Khiếu nại 02/2011/QH13, Đ.11), in the law's
/// order.
public enum NonAcceptanceReason {
  INTERNAL_DIRECTION(
      "Quyết định, hành vi trong nội bộ cơ quan nhà nước để chỉ đạo, thực hiện công vụ"),
  RIGHTS_NOT_AFFECTED(
      "Quyết định, hành vi không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại"),
  NO_CAPACITY(
      "Người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp"),
  UNLAWFUL_REPRESENTATIVE("Người đại diện không hợp pháp thực hiện khiếu nại"),
  UNSIGNED("Đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại"),
  TIME_LIMIT_PASSED("Thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng"),
  SECOND_DECISION_EXISTS("Khiếu nại đã có quyết định giải quyết khiếu nại lần hai"),
  NOT_CONTINUED(
      "Đã có văn bản đình chỉ việc giải quyết mà sau 30 ngày người khiếu nại không tiếp tục khiếu nại"),
  COURT_HAS_JUDGED(
      "Việc khiếu nại đã được Tòa án thụ lý hoặc đã được giải quyết bằng bản án, quyết định của Tòa án");

  private final String words;

  NonAcceptanceReason(String words) {
    this.words = words;
  }

  /// For notices, in Vietnamese.
  public String words() {
    return words;
  }
}
