package vn.thanthien.kernel.contract.letter;

/// Thư xin lỗi, chúc mừng, chia buồn, cảm ơn.
public enum LetterKind {
  APOLOGY,
  CONGRATULATION,
  CONDOLENCE,
  THANKS
}
