package vn.thanthien.petition.denouncer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.thanthien.petition.vault.Submitted;

/// What the vault keeps of a petition, on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DenouncerView(
    @Nullable String submitterName, @Nullable String submitterAddress, String content) {

  static DenouncerView of(Submitted submitted) {
    return new DenouncerView(submitted.name(), submitted.address(), submitted.content());
  }
}
