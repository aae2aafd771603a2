package vn.thanthien.reporting.console;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The console's own addresses. All are answered with its one page, so that a reload or a link from
/// a letter opens the same view; any other unknown path stays a 404 problem.
@ApplicationScoped
class ConsolePages {

  static final String ADDRESSES =
      "/(units|programme|reports|obligations|report-requests|report-schedules|dossiers|letters"
          + "|petitions|receptions|opinions|dialogues|field-visits|box-openings|surveys|guide|sign-in)(/.*)?";

  /// Before the REST resources, which would answer 404 themselves.
  private static final int FIRST = 0;

  void register(@Observes Router router) {
    router.getWithRegex(ADDRESSES).order(FIRST).handler(request -> request.reroute("/"));
  }
}
