package vn.thanthien.reporting.contradiction;

/// How much a contradiction weighs. A blocking one needs a correction or a written explanation.
public enum Severity {
  BLOCKING,
  WARNING,
  INFO
}
