package vn.thanthien.reporting.rule;

import java.util.Arrays;
import java.util.Optional;

/// A data file that comes with this version, and that a file of the same name takes the place of.
public enum RuleFile {
  COMMUNE_TEMPLATE("report/commune-template.yaml"),
  DISTRICT_TEMPLATE("report/district-template.yaml"),
  CLAIMS("contradiction/claims.yaml"),
  CHECKS("contradiction/checks.yaml"),
  CATALOGUE("indicator/catalogue.yaml"),
  PARTS("indicator/parts.yaml"),
  DUTIES("indicator/duties.yaml"),
  RECEPTION_DUTIES("calendar/reception-duties.json"),
  CRITERIA("scorecard/criteria.yaml"),
  REGIME("obligation/regime.yaml"),
  PUBLIC("opendata/public.yaml"),
  DOCUMENT_TYPES("programme/document-types.yaml");

  private final String resource;

  RuleFile(String resource) {
    this.resource = resource;
  }

  /// Where it lies on the class path.
  String resource() {
    return resource;
  }

  /// What it is called in a folder, where all lie side by side.
  String fileName() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  static Optional<RuleFile> called(String fileName) {
    return Arrays.stream(values()).filter(file -> file.fileName().equals(fileName)).findFirst();
  }
}
