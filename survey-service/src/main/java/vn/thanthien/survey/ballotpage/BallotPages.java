package vn.thanthien.survey.ballotpage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The pages citizens see. They carry no script; everything a citizen wrote is escaped.
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class BallotPages {

  private BallotPages() {}

  static native TemplateInstance form(String style, BallotSheet sheet);

  static native TemplateInstance message(String style, Message message);

  /// Where a token is typed in.
  static native TemplateInstance entry(String style, boolean en, String fault);
}
