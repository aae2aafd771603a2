package vn.thanthien.reporting.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reporting group as an administrator states it.
///
/// @param unit that keeps it; the caller's own where absent
/// @param name "8 xã của huyện Hoằng Hóa cũ"
record PutReportingGroup(
    @Nullable @Size(max = 60) String unit,
    @NotBlank @Size(max = 200) String name,
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid GroupMember> members) {

  @SuppressWarnings("NullAway") // an absent list comes as null; the constraint says so
  PutReportingGroup {
    members = members == null || members.contains(null) ? members : List.copyOf(members);
  }

  /// A unit in the group for a time.
  ///
  /// @param from first day
  /// @param to first day no longer in it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupMember(
      @NotBlank @Size(max = 60) String unit, @NotNull LocalDate from, @Nullable LocalDate to) {

    boolean isInOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    boolean meets(GroupMember other) {
      return (other.to == null || from.isBefore(other.to))
          && (to == null || other.from.isBefore(to));
    }
  }
}
