package vn.thanthien.reporting.rule;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A data file cannot be used. The service does not start with one; its message names the file and,
/// where it can, the line.
public final class BrokenRules extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  BrokenRules(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
