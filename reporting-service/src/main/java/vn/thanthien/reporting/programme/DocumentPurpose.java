package vn.thanthien.reporting.programme;

/// What a document is for: it directs the programme, or it asks for a report.
public enum DocumentPurpose {
  DIRECTION,
  REQUEST
}
