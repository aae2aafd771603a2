package vn.thanthien.local.demo;

/// The sample could not be loaded; the message names the file, the row and what was wrong with it.
public final class LoadFailure extends RuntimeException {

  LoadFailure(String message) {
    super(message);
  }

  LoadFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
