package vn.thanthien.letter.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.secrecy.SealedText;

/// To whom a letter goes; personal data, never outside this service and sealed within it.
@Embeddable
public record Addressee(
    @Column(name = "recipient_name") @Convert(converter = SealedText.class) String name,
    @Column(name = "recipient_address") @Convert(converter = SealedText.class)
        @Nullable String address) {}
