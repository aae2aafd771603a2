package vn.thanthien.kernel.contract.survey;

/// Who runs a round; one run by the surveyed committee itself is labelled so in every report.
public enum SurveyRunner {
  FATHERLAND_FRONT,
  PARTY_COMMITTEE,
  PEOPLES_COMMITTEE
}
