package vn.thanthien.letter.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A letter's place in its unit's register.
///
/// @param year calendar year of the series
/// @param number 1 or more
@Embeddable
public record SerialNumber(
    @Column(name = "number_year") int year, @Column(name = "number") int number) {

  /// As printed: numbers below 10 get a leading zero (NĐ 30/2020/NĐ-CP, Phụ lục I).
  String printed() {
    return (number < 10 ? "0" : "") + number;
  }
}
