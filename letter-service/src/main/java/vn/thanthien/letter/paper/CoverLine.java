package vn.thanthien.letter.paper;

/// A line of the list that lies on top of a printed batch.
///
/// @param position in the batch, from 1
/// @param number of the letter as printed, empty where it has none
public record CoverLine(
    int position, String number, String kindName, String recipientName, String recipientAddress) {}
