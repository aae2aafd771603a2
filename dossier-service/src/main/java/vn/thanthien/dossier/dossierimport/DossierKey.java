package vn.thanthien.dossier.dossierimport;

/// By what a dossier is known.
record DossierKey(String unit, String code) {}
