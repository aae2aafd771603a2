package vn.thanthien.letter.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thanthien.letter.paper.Layout;

/// A row of a list: one letter.
record MergeRow(
    @NotBlank @Size(max = 200) @Pattern(regexp = Layout.ONE_LINE) String recipientName,
    @Nullable @Size(max = 500) @Pattern(regexp = Layout.ONE_LINE) String recipientAddress,
    @Nullable @Size(max = 60) String village,
    @NotBlank @Size(max = 2000) String reason) {}
