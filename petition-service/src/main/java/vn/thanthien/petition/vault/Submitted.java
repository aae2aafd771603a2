package vn.thanthien.petition.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Who handed a petition in and what it says.
///
/// @param name absent where nobody signed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submitted(@Nullable String name, @Nullable String address, String content) {

  /// The same person on another matter.
  public Submitted about(String content) {
    return new Submitted(name, address, content);
  }
}
