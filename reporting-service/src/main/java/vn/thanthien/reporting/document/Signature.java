package vn.thanthien.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signs.
///
/// @param capacity one line each, e.g. "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch";
///   printed in capitals
/// @param name full name of the signer; null leaves the place blank
public record Signature(List<String> capacity, @Nullable String name) {
  public Signature {
    capacity = List.copyOf(capacity);
    if (capacity.isEmpty()) {
      throw new IllegalArgumentException("capacity is empty");
    }
  }
}
