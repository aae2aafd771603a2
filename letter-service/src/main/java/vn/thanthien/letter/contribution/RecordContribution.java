package vn.thanthien.letter.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanthien.letter.paper.Layout;

/// What was given, by whom.
///
/// @param unit where the caller works for several; otherwise the caller's own
/// @param description as the letter is to say it
record RecordContribution(
    @Nullable @Size(max = 60) String unit,
    @NotNull ContributionKind kind,
    @NotNull LocalDate givenOn,
    @NotBlank @Size(max = 200) @Pattern(regexp = Layout.ONE_LINE) String giverName,
    @Nullable @Size(max = 500) @Pattern(regexp = Layout.ONE_LINE) String giverAddress,
    @Nullable @Size(max = 60) String village,
    @NotBlank @Size(max = 2000) String description) {}
