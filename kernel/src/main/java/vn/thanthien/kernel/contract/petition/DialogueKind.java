package vn.thanthien.kernel.contract.petition;

/// Kinds (a)–(f) of dialogue.
public enum DialogueKind {
  /// (a) Hội nghị đối thoại cấp thôn với Nhân dân.
  VILLAGE_CONFERENCE,
  /// (b) Làm việc, đối thoại với ban công tác Mặt trận của thôn.
  FRONT_COMMITTEE,
  /// (c) Người đứng đầu cấp ủy, chính quyền với MTTQ, đoàn thể, Nhân dân.
  HEAD_OF_UNIT,
  /// (d) Công an lắng nghe Nhân dân nói.
  POLICE_LISTENING,
  /// (e) Hội nghị theo Luật 10/2022/QH15, Đ.32.
  STATUTORY_CONFERENCE,
  /// (f) Đối thoại giải quyết khiếu nại (Luật Khiếu nại, Đ.30): a step of a case, never counted
  /// with the others.
  COMPLAINT_SETTLEMENT
}
