package vn.thanthien.petition.book;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.text.VietnameseFormat;

/// A line of the book as Mẫu 03/TCD lays it out, thirteen columns ready to be printed.
///
/// @param number from 1 within the period (column 1)
/// @param day (2)
/// @param visitor name and address (3)
/// @param identityNumber masked (4)
/// @param content (5)
/// @param kind KN, TC, KN or PA in words (6)
/// @param people (7)
/// @param handledBefore (8)
/// @param within "x" (9)
/// @param guided where to, with the document's number (10)
/// @param forwarded who took it up, with the document's number (11)
/// @param outcome (12)
/// @param note (13)
record BookLine(
    long number,
    String day,
    String visitor,
    String identityNumber,
    String content,
    String kind,
    long people,
    String handledBefore,
    String within,
    String guided,
    String forwarded,
    String outcome,
    String note) {

  private static final String PROTECTED = "Thông tin người tố cáo được bảo vệ (Luật Tố cáo, Đ.56)";

  static BookLine of(long number, VisitView visit) {
    return new BookLine(
        number,
        VietnameseFormat.date(visit.receivedOn()),
        visit.protectedVisitor()
            ? PROTECTED
            : joined(", ", visit.visitorName(), visit.visitorAddress()),
        orEmpty(visit.identityNumber()),
        orEmpty(visit.content()),
        kind(visit.petitionKind()),
        visit.people(),
        orEmpty(visit.handledBefore()),
        Boolean.TRUE.equals(visit.withinCompetence()) ? "x" : "",
        joined(", số ", visit.guidedTo(), visit.guidanceDocument()),
        joined(", số ", visit.forwardedTo(), visit.forwardingDocument()),
        orEmpty(visit.outcome()),
        orEmpty(visit.note()));
  }

  private static String kind(@Nullable PetitionKind kind) {
    return switch (kind) {
      case COMPLAINT -> "Khiếu nại";
      case DENUNCIATION -> "Tố cáo";
      case PROPOSAL -> "Kiến nghị";
      case FEEDBACK -> "Phản ánh";
      case null -> "";
    };
  }

  private static String joined(String between, @Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(between));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
