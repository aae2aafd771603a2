package vn.thanthien.petition.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.PetitionResult;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.petition.petition.PetitionParts;
import vn.thanthien.petition.petition.PetitionStep;
import vn.thanthien.petition.vault.Submitted;

/// The facts a document's words in braces stand for. Of what the vault protects none names or
/// describes anybody (Luật Tố cáo 25/2018/QH14, Đ.56).
final class FormText {

  private static final String DOTS = "……………………………………";
  private static final int LONGEST_CONTENT = 600;

  private final Map<String, String> facts = new LinkedHashMap<>();

  /// @param submitted null where it lies in the vault
  FormText(
      PetitionParts petition,
      PetitionKind kind,
      PetitionStep step,
      @Nullable Submitted submitted,
      String agency) {
    facts.put("agency", agency);
    facts.put("kind", name(kind));
    facts.put("received", day(petition.clock().receivedAt()));
    facts.put("day", day(step.occurredAt()));
    facts.put("signers", VietnameseFormat.count(petition.signers()));
    facts.put("accepted", day(petition.clock().acceptedAt()));
    facts.put("due", day(step.resolveDueAt()));
    facts.put("to", orDots(petition.destination()));
    facts.put("result", result(petition.result()));
    facts.put(
        "keptUntil",
        petition.keptUntil() == null ? DOTS : VietnameseFormat.date(petition.keptUntil()));
    facts.put(
        "nonAcceptance",
        petition.nonAcceptance() == null ? DOTS : petition.nonAcceptance().words());
    if (submitted == null) {
      facts.put("person", "người nộp đơn (thông tin được giữ bí mật)");
      facts.put("address", "(được giữ bí mật)");
      facts.put("content", "(lưu trong hồ sơ được bảo vệ)");
      facts.put("reason", "(lưu trong hồ sơ được bảo vệ)");
    } else {
      facts.put("person", orDots(submitted.name()));
      facts.put("address", orDots(submitted.address()));
      facts.put("content", shortened(submitted.content()));
      facts.put("reason", orDots(step.note()));
    }
  }

  String in(String paragraph) {
    var text = new StringBuilder();
    var at = 0;
    for (var open = paragraph.indexOf('{'); open >= 0; open = paragraph.indexOf('{', at)) {
      var close = paragraph.indexOf('}', open);
      text.append(paragraph, at, open)
          .append(facts.getOrDefault(paragraph.substring(open + 1, close), DOTS));
      at = close + 1;
    }
    return text.append(paragraph.substring(at)).toString();
  }

  static String name(PetitionKind kind) {
    return switch (kind) {
      case COMPLAINT -> "khiếu nại";
      case DENUNCIATION -> "tố cáo";
      case PROPOSAL -> "kiến nghị";
      case FEEDBACK -> "phản ánh";
    };
  }

  private static String result(@Nullable PetitionResult result) {
    return switch (result) {
      case null -> DOTS;
      case RIGHT -> "đúng";
      case PARTLY_RIGHT -> "đúng một phần";
      case WRONG -> "sai";
      case ANSWERED -> "đã được xem xét, trả lời";
    };
  }

  private static String day(@Nullable Instant moment) {
    return moment == null ? DOTS : VietnameseFormat.date(VietnamTime.dayOf(moment));
  }

  private static String shortened(String content) {
    var printable = VietnameseText.printable(content).strip();
    return printable.length() <= LONGEST_CONTENT
        ? printable
        : printable.substring(0, LONGEST_CONTENT) + "…";
  }

  private static String orDots(@Nullable String text) {
    return text == null || text.isBlank() ? DOTS : VietnameseText.printable(text);
  }
}
