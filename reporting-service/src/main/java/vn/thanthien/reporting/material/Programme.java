package vn.thanthien.reporting.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programme records a report tells of.
///
/// @param documents steering documents up to the period's end, oldest first
/// @param targets of the period's last year
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
    List<ProfileValue> profile,
    List<Document> documents,
    List<Happening> events,
    List<Investment> investments,
    List<Posting> postings,
    List<Target> targets) {

  public static final Programme EMPTY =
      new Programme(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Programme {
    profile = List.copyOf(profile);
    documents = List.copyOf(documents);
    events = List.copyOf(events);
    investments = List.copyOf(investments);
    postings = List.copyOf(postings);
    targets = List.copyOf(targets);
  }

  /// One value of the profile.
  ///
  /// @param name for example `HOUSEHOLDS`, `LOCATION`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProfileValue(
      String name, @Nullable Long number, @Nullable String text, LocalDate asOf) {}

  /// A steering document.
  ///
  /// @param chain `PARTY`, `STATE` or `JOINT`
  /// @param level `COMMUNE` for the commune's own
  /// @param purpose `REQUEST` for one that only asks for the report
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Document(
      String chain,
      String level,
      String purpose,
      String issuer,
      String type,
      String displayForm,
      @Nullable LocalDate issuedOn,
      String subject) {}

  /// Something that was held.
  ///
  /// @param kind for example `LAUNCH`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Happening(
      String kind, LocalDate heldOn, String title, @Nullable Integer attended) {}

  /// Money spent.
  ///
  /// @param amount VND
  public record Investment(long amount, String purpose, LocalDate spentOn) {}

  /// Something made public.
  ///
  /// @param kind for example `FEES`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Posting(String kind, String place, LocalDate postedOn, @Nullable String note) {}

  /// A target of the year.
  public record Target(String indicator, BigDecimal value, int year) {}
}
