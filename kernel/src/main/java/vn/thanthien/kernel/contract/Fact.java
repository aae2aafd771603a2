package vn.thanthien.kernel.contract;

/// The whole public state of one record after a change, as it stands in the body of an event.
///
/// A consumer keeps a fact only when its [#revision] is higher than the stored one, so duplicates,
/// reordering, replay and compaction all end in the same state. A fact never carries personal data
/// or free text of a citizen.
public interface Fact {

  /// The record's id as written on the wire; the Kafka key.
  String key();

  /// Counts the record's published changes from 1; never reused.
  long revision();

  /// The unit that owns the record; decides the partition.
  String unit();
}
