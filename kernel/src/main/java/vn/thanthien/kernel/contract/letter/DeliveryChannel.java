package vn.thanthien.kernel.contract.letter;

/// How a letter reaches its addressee.
public enum DeliveryChannel {
  BY_HAND,
  POST,
  EMAIL
}
