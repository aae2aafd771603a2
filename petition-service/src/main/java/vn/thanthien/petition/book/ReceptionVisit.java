package vn.thanthien.petition.book;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.Event;
import vn.thanthien.kernel.contract.petition.PetitionEventType;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.contract.petition.ReceptionVisitState;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.record.RecordId;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.kernel.time.VietnamTime;

/// One line of the reception book (sổ tiếp công dân, Mẫu 03/TCD, NĐ 154/2026/NĐ-CP): who came, what
/// about, and what the desk did. What may lead to a person is sealed in the row.
@Entity
class ReceptionVisit extends OwnedByUnit {

  private static final String ERASED = "(đã xóa khi hết thời hạn lưu)";

  @Id private UUID id;
  @Version private int version;
  private long revision;
  private LocalDate receivedOn;
  private @Nullable UUID session;

  @Convert(converter = SealedText.class)
  private String visitorName;

  @Convert(converter = SealedText.class)
  private @Nullable String visitorAddress;

  @Convert(converter = SealedText.class)
  private @Nullable String identityNumber;

  @Convert(converter = SealedText.class)
  private String content;

  @Enumerated(EnumType.STRING)
  private @Nullable PetitionKind petitionKind;

  private int people;
  private @Nullable String handledBefore;
  private @Nullable Boolean withinCompetence;
  private @Nullable String guidedTo;
  private @Nullable String guidanceDocument;
  private @Nullable String forwardedTo;
  private @Nullable String forwardingDocument;

  @Convert(converter = SealedText.class)
  private @Nullable String outcome;

  @Convert(converter = SealedText.class)
  private @Nullable String note;

  private @Nullable UUID petition;
  private @Nullable Instant erasedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected ReceptionVisit() {}

  ReceptionVisit(String unit, RecordVisit request) {
    super(unit);
    id = RecordId.next();
    receivedOn = request.receivedOn();
    session = request.session();
    visitorName = request.visitorName();
    visitorAddress = request.visitorAddress();
    identityNumber = request.identityNumber();
    content = request.content();
    petitionKind = request.petitionKind();
    people = request.people();
    handledBefore = request.handledBefore();
    withinCompetence = request.withinCompetence();
    guidedTo = request.guidedTo();
    guidanceDocument = request.guidanceDocument();
    forwardedTo = request.forwardedTo();
    forwardingDocument = request.forwardingDocument();
    note = request.note();
    petition = request.petition();
    if (petition != null && petitionKind == null) {
      throw new Refusal(ProblemType.INVALID, "Đã lập đơn thì phải ghi loại đơn.", "petitionKind");
    }
    mustGoWith(guidedTo, guidanceDocument, "guidedTo");
    mustGoWith(forwardedTo, forwardingDocument, "forwardedTo");
  }

  /// The event of the line.
  Event recorded() {
    return event(PetitionEventType.RECEPTION_VISIT_RECORDED, VietnamTime.startOf(receivedOn));
  }

  /// What became of it (column 12); the newest word stands.
  Event followUp(Instant at, String outcome) {
    if (at.isBefore(VietnamTime.startOf(receivedOn))) {
      throw new Refusal(ProblemType.TIME_ORDER, "Không thể trước ngày tiếp.", "at");
    }
    this.outcome = outcome;
    return event(PetitionEventType.RECEPTION_VISIT_FOLLOWED_UP, at);
  }

  /// Forgets who came and what about; what figures need stays.
  void erase(Instant at) {
    if (erasedAt != null) {
      throw new IllegalStateException("reception visit " + id + " is not to be erased");
    }
    visitorName = ERASED;
    visitorAddress = null;
    identityNumber = null;
    content = ERASED;
    outcome = null;
    note = null;
    erasedAt = at;
  }

  /// Whether nothing may lead to the visitor: a denouncer (Luật Tố cáo 25/2018/QH14, Đ.56).
  boolean isProtected() {
    return petitionKind == PetitionKind.DENUNCIATION;
  }

  private Event event(PetitionEventType type, Instant at) {
    revision++;
    return new Event(
        type,
        at,
        new ReceptionVisitState(
            id,
            revision,
            unit(),
            receivedOn,
            session,
            people,
            isProtected() ? null : petitionKind,
            withinCompetence,
            isProtected() ? null : petition));
  }

  private static void mustGoWith(@Nullable String to, @Nullable String document, String field) {
    if (document != null && to == null) {
      throw new Refusal(ProblemType.INVALID, "Có số văn bản thì phải ghi nơi đến.", field);
    }
  }

  UUID id() {
    return id;
  }

  /// Counts published changes from 1.
  long revision() {
    return revision;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  /// The leader's session it belongs to; none for the regular desk.
  @Nullable UUID session() {
    return session;
  }

  String visitorName() {
    return visitorName;
  }

  @Nullable String visitorAddress() {
    return visitorAddress;
  }

  /// CCCD.
  @Nullable String identityNumber() {
    return identityNumber;
  }

  String content() {
    return content;
  }

  /// Absent for what is no petition.
  @Nullable PetitionKind petitionKind() {
    return petitionKind;
  }

  int people() {
    return people;
  }

  /// The body that settled it before.
  @Nullable String handledBefore() {
    return handledBefore;
  }

  @Nullable Boolean withinCompetence() {
    return withinCompetence;
  }

  @Nullable String guidedTo() {
    return guidedTo;
  }

  @Nullable String guidanceDocument() {
    return guidanceDocument;
  }

  /// The body that took it up.
  @Nullable String forwardedTo() {
    return forwardedTo;
  }

  @Nullable String forwardingDocument() {
    return forwardingDocument;
  }

  @Nullable String outcome() {
    return outcome;
  }

  @Nullable String note() {
    return note;
  }

  @Nullable UUID petition() {
    return petition;
  }
}
