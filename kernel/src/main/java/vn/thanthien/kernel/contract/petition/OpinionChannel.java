package vn.thanthien.kernel.contract.petition;

/// How an opinion (ý kiến) reached the commune. Those of the first four were voiced on an occasion
/// that is recorded itself; the last two come as single messages.
public enum OpinionChannel {
  DIALOGUE,
  FIELD_VISIT,
  /// Hòm thư góp ý, at one opening of it.
  SUGGESTION_BOX,
  RECEPTION,
  ZALO,
  HOTLINE
}
