package vn.thanthien.letter.print;

/// A letter as a file.
///
/// @param title for people, for example "Thư xin lỗi"
/// @param agency who sends it
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record PrintedLetter(String title, String agency, byte[] pdf) {}
