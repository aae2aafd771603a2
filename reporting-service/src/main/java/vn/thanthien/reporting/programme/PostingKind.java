package vn.thanthien.reporting.programme;

/// What is made public.
public enum PostingKind {
  PROCEDURES,
  FEES,
  SLOGANS,
  LEADER_PHONES,
  RECEPTION_ROOM,
  LETTER_TEMPLATES,
  OTHER
}
