package vn.thanthien.local;

/// A part of the platform did not come up; the message is for the person at the terminal.
public final class StartFailure extends RuntimeException {

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
