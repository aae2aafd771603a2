package vn.thanthien.kernel.secrecy;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long the personal data of one kind of record are kept.
///
/// @param kinds of record it is for, in the words of its service; of the one class without any,
///   every other kind
/// @param keptFor from the end of the affair; absent to keep them for ever
/// @param verification whether the source itself was read
public record RetentionClass(
    String name,
    List<String> kinds,
    @Nullable Period keptFor,
    String legalBasis,
    String verification) {

  public RetentionClass {
    kinds = List.copyOf(kinds);
  }

  /// What ended before this moment is to be forgotten.
  ///
  /// @return absent where nothing ever is
  public @Nullable Instant endedBefore(ZonedDateTime now) {
    return keptFor == null ? null : now.minus(keptFor).toInstant();
  }
}
