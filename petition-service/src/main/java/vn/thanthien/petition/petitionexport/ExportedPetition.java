package vn.thanthien.petition.petitionexport;

import org.jspecify.annotations.Nullable;
import vn.thanthien.petition.petition.PetitionParts;
import vn.thanthien.petition.petition.StageName;

/// A row of an export.
///
/// @param submitter absent where the reader may not know, and of every denunciation
record ExportedPetition(
    long number,
    PetitionParts petition,
    String unitName,
    @Nullable String submitter,
    boolean overdue) {

  String source() {
    return switch (petition.source()) {
      case POST -> "Bưu điện";
      case RECEPTION_DESK -> "Tiếp công dân";
      case SUGGESTION_BOX -> "Hòm thư góp ý";
      case FORWARDED -> "Nơi khác chuyển đến";
      case ONLINE -> "Trực tuyến";
    };
  }

  @Nullable String kind() {
    return switch (petition.kind()) {
      case null -> null;
      case COMPLAINT -> "Khiếu nại";
      case DENUNCIATION -> "Tố cáo";
      case PROPOSAL -> "Kiến nghị";
      case FEEDBACK -> "Phản ánh";
    };
  }

  String stage() {
    return StageName.of(petition.stage());
  }

  @Nullable String competence() {
    var found = petition.classification();
    return found == null
        ? null
        : found.withinCompetence() ? "Thuộc thẩm quyền" : "Không thuộc thẩm quyền";
  }

  @Nullable String result() {
    return switch (petition.result()) {
      case null -> null;
      case RIGHT -> "Đúng";
      case PARTLY_RIGHT -> "Đúng một phần";
      case WRONG -> "Sai";
      case ANSWERED -> "Đã trả lời";
    };
  }

  @Nullable String village() {
    return petition.isProtected() ? null : petition.village();
  }
}
