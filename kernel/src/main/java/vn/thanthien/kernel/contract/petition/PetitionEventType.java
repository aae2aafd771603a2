package vn.thanthien.kernel.contract.petition;

import vn.thanthien.kernel.contract.EventType;

/// What can happen to petitions, receptions, dialogues and opinions.
public enum PetitionEventType implements EventType {
  RECEIVED("petition.received"),
  CLASSIFIED("petition.classified"),
  ACCEPTED("petition.accepted"),
  TRANSFERRED("petition.transferred"),
  GUIDED("petition.guided"),
  SENT_BACK("petition.sent-back"),
  FILED("petition.filed"),
  WITHDRAWN("petition.withdrawn"),
  RESOLVED("petition.resolved"),
  NOT_ACCEPTED("petition.not-accepted"),
  VERIFICATION_STARTED("petition.verification-started"),
  SETTLEMENT_DIALOGUE_HELD("petition.settlement-dialogue-held"),
  SUSPENDED("petition.suspended"),
  RESUMED("petition.resumed"),
  EXTENDED("petition.extended"),
  TERMINATED("petition.terminated"),
  ENFORCED("petition.enforced"),
  ASSIGNED("petition.assigned"),
  JOINED("petition.joined"),
  SPLIT("petition.split"),
  ATTACHED("petition.attached"),
  DETACHED("petition.detached"),
  ACCEPTANCE_NOTIFIED("petition.acceptance-notified"),
  RECEPTION_HELD("reception-session.held"),
  RECEPTION_MISSED("reception-session.missed"),
  DIALOGUE_HELD("dialogue.held"),
  DIALOGUE_FOLLOWED_UP("dialogue.followed-up"),
  RECEPTION_CONCLUDED("reception-session.concluded"),
  RECEPTION_PLAN_PUBLISHED("reception-plan.published"),
  RECEPTION_PLAN_ENDED("reception-plan.ended"),
  RECEPTION_VISIT_RECORDED("reception-visit.recorded"),
  RECEPTION_VISIT_FOLLOWED_UP("reception-visit.followed-up"),
  FIELD_VISIT_MADE("field-visit.made"),
  BOX_OPENED("box-opening.opened"),
  OPINION_RAISED("opinion.raised"),
  OPINION_ANSWERED("opinion.answered"),
  OPINION_PROMISED("opinion.promised"),
  OPINION_DONE("opinion.done");

  private final String value;

  PetitionEventType(String name) {
    this.value = "vn.thanthien." + name + ".v1";
  }

  @Override
  public String value() {
    return value;
  }
}
