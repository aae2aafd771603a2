package vn.thanthien.kernel.publication;

/// What was published.
///
/// @param records records published again
/// @param months facts of daily counts, one for each unit and month
public record PublicationView(int records, int months) {}
