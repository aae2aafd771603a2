package vn.thanthien.petition.denouncer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why the vault must be opened; kept with the viewer's name.
record OpenVault(@NotBlank @Size(min = 10, max = 500) String reason) {}
