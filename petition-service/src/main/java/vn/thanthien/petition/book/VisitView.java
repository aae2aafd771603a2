package vn.thanthien.petition.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.PetitionKind;
import vn.thanthien.kernel.secrecy.Mask;

/// A line of the reception book on the wire, its number masked. Who came and what about is there
/// only for readers who may know; of a denunciation, for no reader of a list.
///
/// @param protectedVisitor whether the visitor is a denouncer
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitView(
    UUID id,
    long revision,
    String unit,
    LocalDate receivedOn,
    @Nullable UUID session,
    boolean protectedVisitor,
    @Nullable String visitorName,
    @Nullable String visitorAddress,
    @Nullable String identityNumber,
    @Nullable String content,
    @Nullable PetitionKind petitionKind,
    int people,
    @Nullable String handledBefore,
    @Nullable Boolean withinCompetence,
    @Nullable String guidedTo,
    @Nullable String guidanceDocument,
    @Nullable String forwardedTo,
    @Nullable String forwardingDocument,
    @Nullable String outcome,
    @Nullable String note,
    @Nullable UUID petition) {

  /// @param known whether the reader may know who came
  static VisitView of(ReceptionVisit visit, boolean known) {
    var shown = known && !visit.isProtected();
    return new VisitView(
        visit.id(),
        visit.revision(),
        visit.unit(),
        visit.receivedOn(),
        visit.session(),
        visit.isProtected(),
        shown ? visit.visitorName() : null,
        shown ? visit.visitorAddress() : null,
        shown ? Mask.of(visit.identityNumber()) : null,
        shown ? visit.content() : null,
        visit.petitionKind(),
        visit.people(),
        shown ? visit.handledBefore() : null,
        visit.withinCompetence(),
        shown ? visit.guidedTo() : null,
        shown ? visit.guidanceDocument() : null,
        shown ? visit.forwardedTo() : null,
        shown ? visit.forwardingDocument() : null,
        shown ? visit.outcome() : null,
        shown ? visit.note() : null,
        shown ? visit.petition() : null);
  }
}
