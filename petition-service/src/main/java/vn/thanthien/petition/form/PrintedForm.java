package vn.thanthien.petition.form;

/// A document as a file.
///
/// @param name for people, without ending
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
record PrintedForm(String name, byte[] pdf) {}
