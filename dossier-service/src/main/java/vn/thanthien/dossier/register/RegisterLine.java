package vn.thanthien.dossier.register;

/// A counted row.
///
/// @param subject the field of the procedures, or a procedure's code
record RegisterLine(String unit, String subject, Tally tally) {}
