package vn.thanthien.letter.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// To whom a letter goes; personal data, never outside this service.
@Embeddable
public record Addressee(
    @Column(name = "recipient_name") String name,
    @Column(name = "recipient_address") @Nullable String address) {}
