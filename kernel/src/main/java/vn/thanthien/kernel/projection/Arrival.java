package vn.thanthien.kernel.projection;

import java.time.Instant;
import vn.thanthien.kernel.contract.Fact;

/// A fact as it arrived.
///
/// @param occurredAt when the act happened, by the caller's word
/// @param recordedAt when the owning service recorded it
public record Arrival<F extends Fact>(F fact, Instant occurredAt, Instant recordedAt) {}
