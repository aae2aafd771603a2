package vn.thanthien.letter.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What stands around the words of a letter.
///
/// @param parentAgency the body above the issuing one in the letterhead, in ordinary case
/// @param onBehalf "TM. ỦY BAN NHÂN DÂN"; absent for who signs in his own right
/// @param position "CHỦ TỊCH"
/// @param signerName printed under the signature, absent to leave it open
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Layout(
    @NotNull @Enumerated(EnumType.STRING) PaperSize paper,
    @Nullable @Size(min = 1, max = 200) @Pattern(regexp = ONE_LINE) String parentAgency,
    @Nullable @Size(min = 1, max = 100) @Pattern(regexp = ONE_LINE) String onBehalf,
    @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE) @Column(name = "signer_position")
        String position,
    @Nullable @Size(min = 1, max = 200) @Pattern(regexp = ONE_LINE) String signerName) {

  /// No line breaks or other control characters.
  public static final String ONE_LINE = "[^\\x00-\\x1f\\x7f-\\x9f]*";

  /// As the committee's chairman signs.
  public static Layout usual(PaperSize paper) {
    return new Layout(paper, null, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null);
  }
}
