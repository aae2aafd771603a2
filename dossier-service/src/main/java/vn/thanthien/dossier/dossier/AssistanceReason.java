package vn.thanthien.dossier.dossier;

/// Why somebody was helped at filing or had the result brought home; a code, never a diagnosis.
public enum AssistanceReason {
  ELDERLY,
  LIVING_ALONE,
  ILLNESS,
  DISABILITY,
  MERITORIOUS,
  OTHER
}
