package vn.thanthien.petition.petition;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.secrecy.SealedText;
import vn.thanthien.kernel.text.VietnameseText;
import vn.thanthien.petition.vault.Submitted;

/// Who handed a petition in and what it says, once it is known to be no denunciation; until then,
/// and of a denunciation always, that lies in the vault. A table of its own, so that lists and
/// steps never load it; it never leaves this service.
@Entity
public class Submission extends OwnedByUnit {

  @Id private UUID petitionId;
  private @Nullable String submitterName;

  /// As people search for it.
  private @Nullable String foldedName;

  @Convert(converter = SealedText.class)
  private @Nullable String submitterAddress;

  private String content;
  private String foldedContent;

  /// For Hibernate.
  @SuppressWarnings("NullAway.Init")
  protected Submission() {}

  Submission(String unit, UUID petitionId, Submitted submitted) {
    super(unit);
    this.petitionId = petitionId;
    this.submitterName = submitted.name();
    this.foldedName = submitted.name() == null ? null : VietnameseText.folded(submitted.name());
    this.submitterAddress = submitted.address();
    this.content = submitted.content();
    this.foldedContent = VietnameseText.folded(submitted.content());
  }

  public UUID petitionId() {
    return petitionId;
  }

  @Nullable String foldedName() {
    return foldedName;
  }

  String foldedContent() {
    return foldedContent;
  }

  public Submitted submitted() {
    return new Submitted(submitterName, submitterAddress, content);
  }
}
