package vn.thanthien.kernel.contract.petition;

/// The four kinds of petition: khiếu nại, tố cáo, kiến nghị, phản ánh.
public enum PetitionKind {
  COMPLAINT,
  DENUNCIATION,
  PROPOSAL,
  FEEDBACK
}
