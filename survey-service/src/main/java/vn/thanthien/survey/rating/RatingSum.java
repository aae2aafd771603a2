package vn.thanthien.survey.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How an officer was rated in a period.
///
/// @param invited how many were asked
/// @param rated how many answered; `invited - rated` did not
/// @param veryGood absent, like the two after it, below five ratings: so few tell of persons
@JsonInclude(JsonInclude.Include.NON_NULL)
record RatingSum(
    String desk,
    String officer,
    int invited,
    int rated,
    @Nullable Integer veryGood,
    @Nullable Integer good,
    @Nullable Integer bad) {}
