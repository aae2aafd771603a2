package vn.thanthien.petition.opinion;

import vn.thanthien.kernel.contract.petition.OpinionChannel;
import vn.thanthien.kernel.contract.petition.OpinionStatus;

/// What officials call the states and channels of opinions.
final class OpinionWords {

  private OpinionWords() {}

  static String of(OpinionStatus status) {
    return switch (status) {
      case RAISED -> "Đã nêu";
      case ANSWERED -> "Đã trả lời";
      case PROMISED -> "Đã hứa";
      case DONE -> "Đã làm xong";
    };
  }

  static String of(OpinionChannel channel) {
    return switch (channel) {
      case DIALOGUE -> "Đối thoại";
      case FIELD_VISIT -> "Đi cơ sở";
      case SUGGESTION_BOX -> "Hòm thư góp ý";
      case RECEPTION -> "Tiếp công dân";
      case ZALO -> "Nhóm Zalo";
      case HOTLINE -> "Đường dây nóng";
    };
  }
}
