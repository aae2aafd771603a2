package vn.thanthien.kernel.problem;

import java.util.Locale;

/// Every kind of problem a caller can meet; the slug is the last part of the problem's `type`
/// (`/problems/<slug>`), its page stands in docs/problems.md.
public enum ProblemType {
  MALFORMED(400, "Nội dung gửi lên không đúng định dạng"),
  UNAUTHENTICATED(401, "Chưa đăng nhập hoặc phiên đăng nhập đã hết hạn"),
  FORBIDDEN(403, "Vai trò của bạn không được làm việc này"),
  NOT_FOUND(404, "Không tìm thấy"),
  METHOD_NOT_ALLOWED(405, "Địa chỉ này không nhận cách gọi đó"),
  NOT_ACCEPTABLE(406, "Không có định dạng trả lời được yêu cầu"),
  WRONG_STATE(409, "Bước này không làm được ở trạng thái hiện tại"),
  STALE(409, "Bản ghi đã được người khác thay đổi"),
  STILL_RUNNING(409, "Yêu cầu trước cùng khóa đang được xử lý"),
  ALREADY_EXISTS(409, "Đã có bản ghi này với nội dung khác"),
  TOO_LARGE(413, "Nội dung gửi lên quá lớn"),
  UNSUPPORTED_MEDIA_TYPE(415, "Loại tệp hoặc nội dung không được hỗ trợ"),
  INVALID(422, "Nội dung gửi lên chưa hợp lệ"),
  KEY_REUSED(422, "Khóa Idempotency-Key đã dùng cho một yêu cầu khác"),
  UNKNOWN_REFERENCE(422, "Nội dung nhắc tới một bản ghi không có"),
  TIME_ORDER(422, "Thời điểm không hợp lý"),
  INTERNAL(500, "Hệ thống gặp lỗi, yêu cầu chưa được thực hiện"),
  UNAVAILABLE(503, "Hệ thống tạm thời chưa phục vụ được");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// One line for people, in Vietnamese.
  public String title() {
    return title;
  }

  /// What programs compare.
  public String uri() {
    return "/problems/" + slug();
  }

  /// The last part of [#uri].
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
