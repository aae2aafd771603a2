package vn.thanthien.survey.tokensheet;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.thanthien.kernel.outbox.Outbox;
import vn.thanthien.kernel.paper.Paper;
import vn.thanthien.kernel.problem.Refusal;
import vn.thanthien.kernel.reference.Units;
import vn.thanthien.kernel.secrecy.Seal;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.kernel.time.VietnamTime;
import vn.thanthien.survey.round.SurveyRound;
import vn.thanthien.survey.round.SurveyRounds;

/// Makes sheets of one-time tokens and prints them: slips to cut, each with a QR code and the same
/// link in letters, or a poster without a token that says how to take part.
@ApplicationScoped
class TokenSheetDesk {

  private static final String PRODUCER = "survey-service";
  private static final int GROUP = 4;

  private final SurveyRounds rounds;
  private final TokenSheets sheets;
  private final Units units;
  private final Outbox outbox;
  private final Seal seal;
  private final PublicAddress site;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  TokenSheetDesk(
      SurveyRounds rounds,
      TokenSheets sheets,
      Units units,
      Outbox outbox,
      Seal seal,
      PublicAddress site,
      Clock clock) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.units = units;
    this.outbox = outbox;
    this.seal = BallotToken.seal(seal);
    this.site = site;
    this.clock = clock;
  }

  @Transactional
  TokenSheet issue(UUID roundId, IssueTokens request) {
    var round = rounds.forChange(roundId).orElseThrow(Refusal::unknown);
    var now = clock.instant();
    outbox.add(round.issue(request.village(), request.count(), now));
    var sheet = new TokenSheet(round, request, random.nextLong(), VietnamTime.dayOf(now));
    sheets.persist(sheet);
    Log.infof("survey round %s: %d tokens made", roundId, request.count());
    return sheet;
  }

  /// The slips as PDF. Drawing a thousand codes takes seconds: no transaction waits for that.
  byte[] print(UUID roundId, UUID sheetId) {
    return QuarkusTransaction.requiringNew().call(() -> slips(roundId, sheetId)).pdf();
  }

  /// The poster as PDF.
  byte[] poster(UUID roundId) {
    return QuarkusTransaction.requiringNew().call(() -> notice(roundId)).pdf();
  }

  private Printed slips(UUID roundId, UUID sheetId) {
    var round = rounds.get(roundId);
    var sheet = sheets.get(roundId, sheetId);
    var slips = sheet.all().stream().map(token -> slip(token.text(seal))).toList();
    return new Printed(
        TokenPages.slips(
            agency(round),
            round.title(),
            sheet.village() == null ? "" : name(sheet.village()),
            VietnameseFormat.date(sheet.expiresOn()),
            slips),
        sheet.issuedOn());
  }

  private Printed notice(UUID roundId) {
    var round = rounds.get(roundId);
    return new Printed(
        TokenPages.poster(
            agency(round),
            round.title(),
            VietnameseFormat.date(round.opensOn()),
            VietnameseFormat.date(round.closesOn()),
            site.address() + "/s",
            site.address().getAuthority() + "/s"),
        round.opensOn());
  }

  private Slip slip(String token) {
    var spelt = new StringBuilder(token);
    for (var at = token.length() - GROUP; at > 0; at -= GROUP) {
      spelt.insert(at, '-');
    }
    return new Slip(
        site.address() + "/s/" + token, site.address().getAuthority() + "/s", spelt.toString());
  }

  private String agency(SurveyRound round) {
    return switch (round.runner()) {
      case FATHERLAND_FRONT -> "Ủy ban Mặt trận Tổ quốc " + name(round.unit());
      case PARTY_COMMITTEE -> "Đảng ủy " + name(round.unit());
      case PEOPLES_COMMITTEE -> "Ủy ban nhân dân " + name(round.unit());
    };
  }

  private String name(String unit) {
    return units.find(unit).map(Units.Node::name).orElse(unit);
  }

  /// A page with all it says, and the day it is dated.
  private record Printed(TemplateInstance page, LocalDate day) {

    byte[] pdf() {
      return Paper.pdf(page.render(), PRODUCER, day, new QrDrawer());
    }
  }

  /// What is printed of one token.
  ///
  /// @param link in the QR code
  /// @param site where the token is typed in by whom cannot scan it
  /// @param spelt the token in groups of four
  record Slip(String link, String site, String spelt) {}
}
