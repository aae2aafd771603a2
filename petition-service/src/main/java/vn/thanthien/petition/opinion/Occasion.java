package vn.thanthien.petition.opinion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanthien.kernel.contract.petition.DialogueKind;

/// Where and when an opinion was voiced.
///
/// @param source what it was voiced at, absent for a message
/// @param dialogueKind of a dialogue only
/// @param day legal day in Vietnam
public record Occasion(
    String unit,
    @Nullable UUID source,
    @Nullable DialogueKind dialogueKind,
    LocalDate day,
    @Nullable String village) {}
