package vn.thanthien.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanthien.reporting.material.CommuneShare;
import vn.thanthien.reporting.material.ReportHead;
import vn.thanthien.reporting.material.ReportKind;
import vn.thanthien.reporting.obligation.RequestChange;
import vn.thanthien.reporting.snapshot.Snapshot;
import vn.thanthien.reporting.template.ReportTemplate;

/// A report on the wire with everything it says.
///
/// @param template version of the template that wrote it
/// @param notes on whose records of which days it tells of, none where that goes without saying
/// @param dataUntil last day whose records it tells of, absent where that is the period's last day
/// @param withPredecessors whether it tells of the records of the units it came from too
/// @param ranked whether its communes are shown in an order
/// @param communes what a district's report was put together from
/// @param officials what those it names by their sign-in names are called, as far as that is known
/// @param withdrawal of the request it was begun for, absent where that stands
/// @param coverage reports received of all, "4/5"
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
    @JsonUnwrapped ReportSummary summary,
    String template,
    List<ReportHead.RequestingDocument> requestingDocuments,
    List<String> addressees,
    List<ReportHead.Recipient> recipients,
    String place,
    String symbol,
    ReportHead.Signer signer,
    List<SectionView> sections,
    List<String> notes,
    @Nullable LocalDate dataUntil,
    boolean withPredecessors,
    boolean ranked,
    @Nullable List<CommuneView> communes,
    @Nullable String coverage,
    Map<String, String> officials,
    @Nullable RequestChange withdrawal) {

  static ReportView of(
      Report report,
      Snapshot contents,
      ReportTemplate template,
      Map<String, ReportSection> typed,
      @Nullable StepView sentBack,
      Map<String, String> officials,
      @Nullable RequestChange withdrawal) {
    var head = contents.head();
    var communes = contents.material().communes();
    var district = report.kind() == ReportKind.DISTRICT;
    return new ReportView(
        ReportSummary.of(report, contents.material(), sentBack),
        contents.template(),
        head.requestingDocuments(),
        head.addressees(),
        head.recipients(),
        head.place(),
        head.symbol(),
        head.signer(),
        contents.sections().stream()
            .map(section ->
                SectionView.of(section, template, typed.get(section.key()), report.state()))
            .toList(),
        contents.notes(),
        head.dataUntil(),
        head.withPredecessors(),
        report.isRanked(),
        district ? communes.stream().map(CommuneView::of).toList() : null,
        district
            ? communes.stream().filter(CommuneShare::isReceived).count() + "/" + communes.size()
            : null,
        officials,
        withdrawal);
  }
}
