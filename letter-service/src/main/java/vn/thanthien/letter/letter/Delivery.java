package vn.thanthien.letter.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.letter.DeliveryChannel;
import vn.thanthien.kernel.secrecy.SealedText;

/// How a letter was last sent and what came of it.
///
/// @param deliveredAt absent where it failed
/// @param proof who signed for it, the number of the post, the answer of the mail server
/// @param failure absent where it arrived
@Embeddable
record Delivery(
    @Enumerated(EnumType.STRING) @Column(name = "delivery_channel") DeliveryChannel channel,
    @Nullable Instant deliveredAt,
    @Nullable @Convert(converter = SealedText.class) @Column(name = "delivery_proof") String proof,
    @Nullable @Enumerated(EnumType.STRING) @Column(name = "delivery_failure")
        DeliveryFailure failure) {}
