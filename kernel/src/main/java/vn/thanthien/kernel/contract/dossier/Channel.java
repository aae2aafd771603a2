package vn.thanthien.kernel.contract.dossier;

/// How a dossier came in (KenhThucHien): at the desk, online, by public post.
public enum Channel {
  IN_PERSON,
  ONLINE,
  POSTAL
}
