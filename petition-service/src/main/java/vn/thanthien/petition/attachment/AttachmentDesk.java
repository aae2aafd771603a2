package vn.thanthien.petition.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.caller.Caller;
import vn.thanthien.kernel.problem.ProblemType;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.petition.petition.PetitionDesk;
import vn.thanthien.petition.petition.PetitionParts;
import vn.thanthien.petition.petition.PetitionSight;
import vn.thanthien.petition.petition.Petitions;

/// Takes files in and hands them out. A scan shows who wrote a petition, so whoever may not know
/// that gets none; those of a denunciation its officer reads within an hour of giving a reason.
@ApplicationScoped
class AttachmentDesk {

  /// Files of one petition.
  private static final int MOST = 50;

  private final Petitions petitions;
  private final PetitionDesk desk;
  private final PetitionSight sight;
  private final Attachments attachments;
  private final StoredFiles files;
  private final Caller caller;
  private final Clock clock;

  @Inject
  AttachmentDesk(
      Petitions petitions,
      PetitionDesk desk,
      PetitionSight sight,
      Attachments attachments,
      StoredFiles files,
      Caller caller,
      Clock clock) {
    this.petitions = petitions;
    this.desk = desk;
    this.sight = sight;
    this.attachments = attachments;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /// Takes a file in; the long part runs outside a transaction.
  AttachmentView attach(UUID id, String name, @Nullable String mediaType, InputStream in) {
    var unit =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              var petition = petitions.get(id).parts();
              mustReach(sight.worksOn(petition));
              return petition.unit();
            });
    var file = files.keep(unit, mediaType, in);
    try {
      return QuarkusTransaction.requiringNew().call(() -> put(id, name, file));
    } catch (RuntimeException e) {
      files.delete(file.id());
      throw e;
    }
  }

  /// Takes away a file put there by mistake.
  ///
  /// @throws Refusal `wrong-state` once the petition has left the desk, or as for [#read]
  void detach(UUID id, UUID attachment) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var petition = petitions.get(id);
          attachments.remove(readable(petition.parts(), attachment));
          desk.detached(petition);
        });
  }

  List<AttachmentView> list(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var named = sight.reachesWords(petitions.get(id).parts());
          return attachments.of(id).stream().map(one -> AttachmentView.of(one, named)).toList();
        });
  }

  /// @throws Refusal `wrong-state` for a protected petition nobody gave a reason for
  Attachment read(UUID id, UUID attachment) {
    return QuarkusTransaction.requiringNew()
        .call(() -> readable(petitions.get(id).parts(), attachment));
  }

  private Attachment readable(PetitionParts petition, UUID attachment) {
    mustReach(sight.worksOn(petition));
    if (!sight.reachesWords(petition)) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Tệp thuộc đơn được bảo vệ; hãy ghi lý do mở thông tin trước.");
    }
    return attachments.get(petition.id(), attachment);
  }

  private AttachmentView put(UUID id, String name, FileContent file) {
    var petition = petitions.get(id);
    var there = attachments.of(id);
    var same = there.stream().filter(one -> one.content().equals(file.id())).findFirst();
    if (same.isPresent()) {
      return AttachmentView.of(same.get(), true); // sent again
    }
    if (there.size() >= MOST) {
      throw new Refusal(ProblemType.INVALID, "Mỗi đơn có tối đa %d tệp đính kèm.".formatted(MOST));
    }
    if (!attachments.holdsContent(file.id())) {
      throw new Refusal(
          ProblemType.WRONG_STATE, "Tệp cùng nội dung vừa được gỡ cùng lúc; hãy gửi lại.");
    }
    var attachment =
        new Attachment(petition.unit(), id, name, file, caller.name(), clock.instant());
    attachments.persist(attachment);
    desk.attached(petition);
    return AttachmentView.of(attachment, true);
  }

  private static void mustReach(boolean reaches) {
    if (!reaches) {
      throw Refusal.unknown();
    }
  }
}
