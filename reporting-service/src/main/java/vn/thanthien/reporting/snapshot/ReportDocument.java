package vn.thanthien.reporting.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.document.Block;
import vn.thanthien.reporting.document.Letterhead;
import vn.thanthien.reporting.document.Numbering;
import vn.thanthien.reporting.document.OfficialDocument;
import vn.thanthien.reporting.document.Recipients;
import vn.thanthien.reporting.document.Signature;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportHead.Purpose;

/// The official document of a snapshot: a pure function of it and of its number and day.
public final class ReportDocument {

  private static final String COMMITTEE = "Ủy ban nhân dân ";

  /// "None", which does not stand before what others have.
  private static final String NONE = "Không.";

  private ReportDocument() {}

  /// The document, ready to be written.
  ///
  /// @param issue absent for a draft, which says so under its number
  public static OfficialDocument of(Snapshot snapshot, String hash, @Nullable Issue issue) {
    var head = snapshot.head();
    return new OfficialDocument(
        new Letterhead(
            null,
            COMMITTEE + snapshot.material().unit().name(),
            issue == null ? null : issue.number(),
            head.symbol(),
            head.place(),
            issue == null ? null : issue.date(),
            issue == null),
        snapshot.typeName(),
        snapshot.material().told(head.subject()),
        head.addressees(),
        snapshot.bases(),
        body(snapshot, issue == null),
        snapshot.closing(),
        new Signature(
            List.of(head.signer().authority(), head.signer().title()), head.signer().name()),
        recipients(head),
        switch (snapshot.kind()) {
          case COMMUNE -> CommuneAnnex.of(snapshot);
          case DISTRICT -> Annexes.of(snapshot);
        },
        Numbering.DECIMAL,
        hash);
  }

  private static List<Block> body(Snapshot snapshot, boolean draft) {
    var body = new ArrayList<Block>();
    body.add(Block.Paragraph.of(snapshot.opening()));
    var replaced = snapshot.head().replaces();
    if (replaced != null) {
      body.add(
          Block.Paragraph.of(
              "Báo cáo này thay thế Báo cáo số %s %s của %s."
                  .formatted(
                      replaced.notation(),
                      VietnameseFormat.longDate(replaced.date()),
                      COMMITTEE + snapshot.material().unit().name())));
    }
    snapshot.notes().forEach(note -> body.add(Block.Paragraph.of(note)));
    for (var section : snapshot.sections()) {
      var text = section.text().isBlank() ? standIn(snapshot, section, draft) : section.text();
      if (section.level() != null) {
        body.add(new Block.Heading(section.level(), section.title()));
      } else if (!section.title().isEmpty() && (!text.isEmpty() || goesOn(snapshot, section))) {
        body.add(new Block.Lead(section.title()));
      }
      body.addAll(Block.typed(text));
    }
    return body;
  }

  private static String standIn(Snapshot snapshot, Snapshot.Section section, boolean draft) {
    if (section.empty() == null || (section.empty().equals(NONE) && goesOn(snapshot, section))) {
      return "";
    }
    return draft ? "[Chưa có nội dung. Khi chốt sẽ ghi: " + section.empty() + "]" : section.empty();
  }

  /// Whether what follows continues this dash paragraph.
  private static boolean goesOn(Snapshot snapshot, Snapshot.Section section) {
    var next = snapshot.sections().indexOf(section) + 1;
    if (next == snapshot.sections().size()) {
      return false;
    }
    var following = snapshot.sections().get(next);
    return following.level() == null && following.title().isEmpty() && !following.text().isBlank();
  }

  private static Recipients recipients(ReportHead head) {
    var others = new ArrayList<String>();
    var archive = new ArrayList<String>();
    for (var recipient : head.recipients()) {
      var purpose = recipient.purpose();
      if (purpose == Purpose.ARCHIVE) {
        archive.add(recipient.name().replaceFirst("(?i)^lưu:?\\s*", ""));
      } else if (purpose == Purpose.FOR_REPORT) {
        others.add(recipient.name() + " (b/c)");
      } else if (purpose == Purpose.FOR_ACTION) {
        others.add(recipient.name() + " (t/h)");
      } else {
        others.add(recipient.name());
      }
    }
    return new Recipients(others, archive.isEmpty() ? "VT" : String.join(", ", archive));
  }
}
