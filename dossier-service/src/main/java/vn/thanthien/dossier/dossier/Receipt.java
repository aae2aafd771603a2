package vn.thanthien.dossier.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.dossier.Channel;

/// What is known of a dossier when it is received, whoever brings it: the desk, another system or
/// an import.
///
/// @param code mã số hồ sơ, never made anew for a dossier that has one
public record Receipt(
    String code,
    Channel channel,
    Instant receivedAt,
    Applicant applicant,
    @Nullable String village,
    boolean homeDelivery,
    boolean assistedFiling,
    @Nullable AssistanceReason assistanceReason,
    @Nullable String handler) {}
