package vn.thanthien.dossier.applicant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why the whole numbers are needed; kept with the viewer's name.
record UnmaskApplicant(@NotBlank @Size(min = 10, max = 500) String reason) {}
