package vn.thanthien.dossier.dossierimport;

import java.util.List;

/// Some rows of a file, taken in one transaction; no dossier is told twice in it.
///
/// @param readBefore rows of the file before them
/// @param position bytes of the file that lie behind
/// @param last whether the file ends with them
record Piece(int readBefore, List<Told> rows, long position, boolean last) {}
