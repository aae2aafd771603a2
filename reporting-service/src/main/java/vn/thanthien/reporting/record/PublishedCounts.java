package vn.thanthien.reporting.record;

/// What the owning services count of their own records, kept beside the records themselves.
final class PublishedCounts {

  private PublishedCounts() {}

  /// The statement that keeps newer counts, for [RecordStore].
  ///
  /// @param source the owning service
  static String keep(String source) {
    return """
    insert into published_count as p (source, unit, month, revision, as_of, days)
    select '%s', f.unit, (f.month || '-01')::date, f.revision, f."asOf", f.days
      from jsonb_to_recordset(?::jsonb) as f(
             unit text, month text, revision bigint, "asOf" timestamptz, days jsonb)
     order by f.unit, f.month
    on conflict (source, unit, month) do update
       set revision = excluded.revision, as_of = excluded.as_of, days = excluded.days
     where p.revision < excluded.revision
    """
        .formatted(source);
  }
}
