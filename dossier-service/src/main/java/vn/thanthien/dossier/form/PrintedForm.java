package vn.thanthien.dossier.form;

/// A form as a file.
///
/// @param name for people, without ending
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
record PrintedForm(String name, byte[] pdf) {}
