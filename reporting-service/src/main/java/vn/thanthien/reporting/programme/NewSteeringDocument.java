package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document of the Party or State chain that directs the programme or asks for its report. As an
/// official records it.
///
/// @param number where absent, what `displayForm` says: `61/KH-UBND` is number 61
/// @param symbol where absent, what `displayForm` says: `61/KH-UBND` has the symbol KH-UBND
/// @param expiredOn first day it is no longer in force
/// @param implementsDocuments display forms of documents of this unit recorded before
/// @param basedOn display forms of documents of this unit recorded before that it rests on
record NewSteeringDocument(
    @Size(max = 60) @Nullable String unit,
    @NotNull DocumentChain chain,
    @NotNull DocumentLevel level,
    @NotBlank @Size(max = 200) String issuer,
    @NotBlank @Size(max = 100) String documentType,
    @Size(max = 20) @Nullable String number,
    @Size(max = 60) @Nullable String symbol,
    @NotBlank @Size(max = 100) String displayForm,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiredOn,
    @NotBlank @Size(max = 1000) String subject,
    @NotNull DocumentPurpose purpose,
    @JsonProperty("implements") @Size(max = 50)
        @Nullable List<@NotBlank @Size(max = 100) String> implementsDocuments,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> basedOn)
    implements Entry {}
