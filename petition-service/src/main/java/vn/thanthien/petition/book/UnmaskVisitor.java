package vn.thanthien.petition.book;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why the whole identity is needed; kept with the viewer's name.
record UnmaskVisitor(@NotBlank @Size(min = 10, max = 500) String reason) {}
