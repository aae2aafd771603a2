package vn.thanthien.kernel.caller;

/// The roles of the realm, and the scopes by which other systems act, as written in tokens.
public final class Role {

  public static final String PLATFORM_ADMIN = "platform-admin";
  public static final String DISTRICT_ADMIN = "district-admin";
  public static final String DISTRICT_LEADER = "district-leader";
  public static final String COMMUNE_ADMIN = "commune-admin";
  public static final String ONE_STOP_CLERK = "one-stop-clerk";
  public static final String HANDLER = "handler";
  public static final String RECEPTION_OFFICER = "reception-officer";
  public static final String DENUNCIATION_OFFICER = "denunciation-officer";
  public static final String LETTER_CLERK = "letter-clerk";
  public static final String LEADER = "leader";
  public static final String SURVEY_RUNNER = "survey-runner";
  public static final String PARTY_OFFICE = "party-office";
  public static final String VILLAGE_HEAD = "village-head";
  public static final String AUDITOR = "auditor";

  public static final String DOSSIER_WRITE = "dossier:write";
  public static final String DOSSIER_READ = "dossier:read";
  public static final String INDICATOR_READ = "indicator:read";

  private Role() {}
}
