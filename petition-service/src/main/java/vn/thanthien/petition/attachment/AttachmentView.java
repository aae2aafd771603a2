package vn.thanthien.petition.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of a petition, on the wire.
///
/// @param name only for readers who may know who wrote the petition
/// @param size bytes
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
    UUID id,
    @Nullable String name,
    String mediaType,
    String sha256,
    long size,
    String attachedBy,
    Instant attachedAt) {

  static AttachmentView of(Attachment attachment, boolean withName) {
    return new AttachmentView(
        attachment.id(),
        withName ? attachment.name() : null,
        attachment.type().mediaType(),
        attachment.sha256(),
        attachment.size(),
        attachment.attachedBy(),
        attachment.attachedAt());
  }
}
