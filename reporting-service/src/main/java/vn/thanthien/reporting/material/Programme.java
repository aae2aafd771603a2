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
/// @param standing what stands at the period's end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
    List<ProfileValue> profile,
    List<Document> documents,
    List<Happening> events,
    List<Investment> investments,
    List<Posting> postings,
    List<Target> targets,
    Standing standing) {

  public static final Programme EMPTY =
      new Programme(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Standing.NONE);

  @SuppressWarnings("NullAway") // what was frozen before there was any comes without it
  public Programme {
    standing = standing == null ? Standing.NONE : standing;
    profile = List.copyOf(profile);
    documents = List.copyOf(documents);
    events = List.copyOf(events);
    investments = List.copyOf(investments);
    postings = List.copyOf(postings);
    targets = List.copyOf(targets);
  }

  /// The same but for the targets.
  Programme withoutTargets() {
    return new Programme(profile, documents, events, investments, postings, List.of(), standing);
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

  /// What stands at the period's end.
  ///
  /// @param tasks given before it
  /// @param remarks on the documents, which whoever checks the report may lean on
  /// @param launchedOn the first launch of the model, in or before the period; absent where there
  ///   is none, and in what was frozen before it was kept
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Standing(
      List<Seat> committee,
      List<Task> tasks,
      List<ZaloGroup> zaloGroups,
      List<String> suggestionBoxes,
      List<String> goodPractices,
      List<DocumentRemark> remarks,
      @Nullable LocalDate launchedOn) {

    public static final Standing NONE =
        new Standing(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    @SuppressWarnings("NullAway") // empty lists are not written
    public Standing {
      committee = kept(committee);
      tasks = kept(tasks);
      zaloGroups = kept(zaloGroups);
      suggestionBoxes = kept(suggestionBoxes);
      goodPractices = kept(goodPractices);
      remarks = kept(remarks);
    }

    private static <T> List<T> kept(@Nullable List<T> list) {
      return list == null ? List.of() : List.copyOf(list);
    }
  }

  /// A seat on the steering committee.
  ///
  /// @param role for example `HEAD`
  /// @param office as printed
  /// @param since first day, absent in what was frozen before it was kept
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Seat(String role, String office, @Nullable LocalDate since) {}

  /// A task given to a member.
  ///
  /// @param doneOn absent while it is open
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Task(String task, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn) {}

  /// A Zalo group with the people.
  public record ZaloGroup(String name, int members) {}

  /// What a reader of the documents would stumble over.
  ///
  /// @param kind for example `ORDER`, `YEAR`
  public record DocumentRemark(String displayForm, String kind, String text) {}
}
