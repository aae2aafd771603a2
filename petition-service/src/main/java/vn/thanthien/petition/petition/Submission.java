package vn.thanthien.petition.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OwnedByUnit;

/// Who handed a petition in and what it says. Personal data: a table of its own, so that lists and
/// steps never load it, and it never leaves this service (Luật Tố cáo 25/2018/QH14, Đ.56).
@Entity
class Submission extends OwnedByUnit {

  @Id private UUID petitionId;
  private String submitterName;
  private @Nullable String submitterAddress;
  private String content;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Submission() {}

  Submission(
      String unit,
      UUID petitionId,
      String submitterName,
      @Nullable String submitterAddress,
      String content) {
    super(unit);
    this.petitionId = petitionId;
    this.submitterName = submitterName;
    this.submitterAddress = submitterAddress;
    this.content = content;
  }

  UUID petitionId() {
    return petitionId;
  }

  String submitterName() {
    return submitterName;
  }

  @Nullable String submitterAddress() {
    return submitterAddress;
  }

  String content() {
    return content;
  }
}
