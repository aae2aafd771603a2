package vn.thanthien.letter.print;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.kernel.idempotency.Idempotency;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.letter.letter.Letter;
import vn.thanthien.letter.letter.LetterSight;
import vn.thanthien.letter.letter.LetterWriter;
import vn.thanthien.letter.letter.Letters;
import vn.thanthien.letter.paper.Cover;
import vn.thanthien.letter.paper.CoverLine;
import vn.thanthien.letter.paper.LetterPaper;
import vn.thanthien.letter.paper.LetterSheet;
import vn.thanthien.letter.paper.PaperSize;

/// Prints letters. Pages are laid out between transactions, never within one, because a long one
/// would hold back every relay of the server.
@ApplicationScoped
public class PrintDesk {

  private final Letters letters;
  private final LetterWriter writer;
  private final LetterSight sight;
  private final PrintFiles files;
  private final PrintBatches batches;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  @Inject
  PrintDesk(
      Letters letters,
      LetterWriter writer,
      LetterSight sight,
      PrintFiles files,
      PrintBatches batches,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.letters = letters;
    this.writer = writer;
    this.sight = sight;
    this.files = files;
    this.batches = batches;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  /// A letter for the desk of its own unit; from its issue on the same bytes every time.
  byte[] print(UUID id) {
    QuarkusTransaction.requiringNew().run(() -> sight.mustReach(letters.get(id)));
    return file(id).pdf();
  }

  /// A letter as a file, for whoever may see it; from its issue on the same bytes every time.
  public PrintedLetter file(UUID id) {
    var known =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              var letter = letters.get(id);
              var sheet = writer.sheet(letter);
              var kept = letter.isOut() ? files.find(id).orElse(null) : null;
              return new Known(letter.unit(), letter.isOut(), sheet, kept);
            });
    var title = known.sheet().kindName();
    if (known.kept() != null) {
      return new PrintedLetter(title, known.sheet().agency(), known.kept());
    }
    var printed = LetterPaper.print(known.sheet());
    if (!known.isOut()) {
      return new PrintedLetter(title, known.sheet().agency(), printed);
    }
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          files.keep(id, known.unit(), printed);
          return new PrintedLetter(
              title, known.sheet().agency(), files.find(id).orElseThrow(Refusal::unknown));
        });
  }

  /// Prints letters together; they have been signed, are of one unit and go on one paper.
  PrintBatchView make(MakePrintBatch request) {
    var pile = QuarkusTransaction.requiringNew().call(() -> pile(request.letters()));
    var printed = LetterPaper.print(pile.paper(), pile.cover(), pile.sheets());
    return QuarkusTransaction.requiringNew()
        .call(() ->
            PrintBatchView.of(
                batches.get(
                    idempotency.once(request, () -> keep(pile, request.letters(), printed)))));
  }

  /// The file of a batch, the same bytes every time.
  byte[] batch(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var batch = batches.get(id);
          if (!batch.unit().equals(caller.unit())) {
            throw Refusal.unknown();
          }
          return files
              .find(id)
              .orElseThrow(() ->
                  new Refusal(
                      ProblemType.WRONG_STATE,
                      "Bản in của đợt này đã được xóa theo thời hạn lưu trữ."));
        });
  }

  private UUID keep(Pile pile, List<UUID> ids, byte[] printed) {
    var batch =
        new PrintBatch(
            pile.unit(),
            pile.paper(),
            ids.size(),
            FileHash.sha256(printed),
            clock.instant(),
            caller.name());
    batches.fill(batch, ids);
    files.keep(batch.id(), batch.unit(), printed);
    Log.infof("print batch %s of %d letters", batch.id(), ids.size());
    return batch.id();
  }

  private Pile pile(List<UUID> ids) {
    var sheets = new ArrayList<LetterSheet>();
    var lines = new ArrayList<CoverLine>();
    for (var i = 0; i < ids.size(); i++) {
      var field = "letters[%d]".formatted(i);
      var letter = letters.findByIdOptional(ids.get(i)).orElse(null);
      if (letter == null || !letter.unit().equals(caller.unit())) {
        throw new Refusal(
            ProblemType.UNKNOWN_REFERENCE, "Không có thư này trong đơn vị của bạn.", field);
      }
      if (!letter.isSigned()) {
        throw new Refusal(
            ProblemType.WRONG_STATE, "Chỉ in theo đợt những thư đã được ký duyệt.", field);
      }
      var sheet = writer.sheet(letter);
      if (!sheets.isEmpty() && sheets.getFirst().layout().paper() != sheet.layout().paper()) {
        throw new Refusal(ProblemType.INVALID, "Một đợt in chỉ gồm thư cùng một khổ giấy.", field);
      }
      sheets.add(sheet);
      lines.add(line(i + 1, letter, sheet));
    }
    var first = sheets.getFirst();
    return new Pile(
        caller.unit(),
        first.layout().paper(),
        new Cover(first.agency(), VietnamTime.dayOf(clock.instant()), lines),
        List.copyOf(sheets));
  }

  private static CoverLine line(int position, Letter letter, LetterSheet sheet) {
    return new CoverLine(
        position,
        sheet.number() == null ? "" : sheet.number(),
        sheet.kindName(),
        VietnameseText.printable(letter.recipientName()),
        VietnameseText.printable(letter.recipientAddress()));
  }

  private record Pile(String unit, PaperSize paper, Cover cover, List<LetterSheet> sheets) {}

  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  private record Known(String unit, boolean isOut, LetterSheet sheet, byte @Nullable [] kept) {}
}
