package vn.thanthien.reporting.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit's profile of a year on the wire.
record ProfileView(String unit, int year, List<Fact> facts) {

  ProfileView {
    facts = List.copyOf(facts);
  }

  static ProfileView of(String unit, int year, List<ProfileFact> facts) {
    return new ProfileView(unit, year, facts.stream().map(Fact::of).toList());
  }

  /// One value.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fact(
      UUID id,
      long revision,
      ProfileName name,
      @Nullable Long number,
      @Nullable String text,
      LocalDate asOf,
      String source) {

    static Fact of(ProfileFact fact) {
      return new Fact(
          fact.id(),
          fact.revision(),
          fact.name(),
          fact.number(),
          fact.text(),
          fact.asOf(),
          fact.source());
    }
  }
}
