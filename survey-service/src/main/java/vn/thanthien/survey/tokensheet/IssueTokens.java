package vn.thanthien.survey.tokensheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One-time tokens to make for a village; they count as handed out.
///
/// @param expiresOn last day they are good; the round's last day where absent
record IssueTokens(
    @Nullable @Size(max = 60) String village,
    @NotNull @Min(1) @Max(1000) Integer count,
    @Nullable LocalDate expiresOn) {}
