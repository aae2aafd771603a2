package vn.thanthien.dossier.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// One paper of a dossier (thành phần hồ sơ).
///
/// @param digitised scanned or electronic (QĐ 766/QĐ-TTg, 4.2)
/// @param reused taken from data that the administration already held (4.3)
public record Component(
    @NotBlank @Size(max = 300) String name,
    @Min(1) @Max(999) int copies,
    boolean digitised,
    boolean reused) {}
