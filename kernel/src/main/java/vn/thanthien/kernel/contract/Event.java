package vn.thanthien.kernel.contract;

import java.time.Instant;

/// A published fact: what happened, when it happened in the world, and the record after it.
///
/// @param occurredAt the caller's time of the act, never in the future
public record Event(EventType type, Instant occurredAt, Fact fact) {}
