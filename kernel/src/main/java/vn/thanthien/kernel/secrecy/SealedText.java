package vn.thanthien.kernel.secrecy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Keeps a text attribute sealed in its column (bytea).
@Converter
@ApplicationScoped
public class SealedText implements AttributeConverter<String, byte[]> {

  private final Seal seal;

  @Inject
  SealedText(Seal seal) {
    this.seal = seal;
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable String text) {
    return text == null ? null : seal.seal(text);
  }

  @Override
  public @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
    return sealed == null ? null : seal.open(sealed);
  }
}
