package vn.thanthien.survey.ballotbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The end of collection; `at` is when it was declared, now where absent.
record Closure(@Nullable Instant at) {}
