package vn.thanthien.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanthien.reporting.programme.DocumentReview.Kind;
import vn.thanthien.reporting.rule.RuleFiles;

class DocumentReviewTest {

  private static final DocumentReview REVIEW = new DocumentReview(RuleFiles.shipped());

  @Test
  void bothChainsWriteTheirSignsTheirOwnWay() {
    assertThat(kinds(party("Quyết định", "62-QĐ/ĐU"))).isEmpty();
    assertThat(kinds(party("Công văn", "89-CV/BDVHU"))).isEmpty();
    assertThat(kinds(party("Kế hoạch", "61/KH-UBND"))).containsExactly(Kind.SIGN);
    assertThat(kinds(state("Kế hoạch", "61/KH-UBND"))).isEmpty();
    assertThat(kinds(state("Công văn", "3186/UBND-NV"))).isEmpty();
    assertThat(kinds(state("Nghị định", "61/2018/NĐ-CP"))).isEmpty();
    assertThat(kinds(state("Luật", "10/2022/QH15"))).isEmpty();
    assertThat(kinds(state("Kế hoạch", "61/KHUBND"))).containsExactly(Kind.SIGN);
    assertThat(kinds(joint("01 KH/KDV-UBND"))).isEmpty();
  }

  @Test
  void aSignAbbreviatesItsType() {
    assertThat(kinds(state("Quyết định", "61/KH-UBND"))).containsExactly(Kind.TYPE);
    assertThat(kinds(party("Nghị quyết", "27-NQ/ĐU"))).isEmpty();
  }

  @Test
  void aDocumentWithoutNumberOrDateIsRemarked() {
    assertThat(kinds(document(DocumentChain.PARTY, "Thông báo", "Thông báo phân công", null)))
        .containsExactly(Kind.NO_NUMBER, Kind.NO_DATE);
  }

  @Test
  void datesRunFromAboveToBelow() {
    var above = dated("08-KH/BDVHU", LocalDate.of(2022, 3, 10), List.of(), null);

    assertThat(kinds(above, dated("01-KH/ĐU", LocalDate.of(2023, 3, 10), ABOVE, null)))
        .containsExactly(Kind.YEAR);
    assertThat(kinds(above, dated("01-KH/ĐU", LocalDate.of(2022, 3, 9), ABOVE, null)))
        .containsExactly(Kind.ORDER);
    assertThat(kinds(above, dated("01-KH/ĐU", LocalDate.of(2022, 3, 11), ABOVE, null))).isEmpty();
  }

  @Test
  void whatRestsOnAnExpiredDocumentIsRemarked() {
    var above =
        dated("08-KH/BDVHU", LocalDate.of(2022, 3, 10), List.of(), LocalDate.of(2023, 1, 1));

    assertThat(kinds(above, dated("01-KH/ĐU", LocalDate.of(2023, 1, 1), ABOVE, null)))
        .containsExactly(Kind.EXPIRED);
  }

  @Test
  void theSameSignTwiceInAYearIsRemarkedOnce() {
    assertThat(kinds(party("Quyết định", "62-QĐ/ĐU"), party("Quyết định", "62-QĐ/ĐU")))
        .containsExactly(Kind.TWICE);
  }

  private static final List<String> ABOVE = List.of("08-KH/BDVHU");

  private static List<Kind> kinds(SteeringDocument... documents) {
    return REVIEW.of(List.of(documents)).stream().map(DocumentReview.DocumentRemark::kind).toList();
  }

  private static SteeringDocument party(String type, String sign) {
    return document(DocumentChain.PARTY, type, sign, LocalDate.of(2023, 3, 9));
  }

  private static SteeringDocument state(String type, String sign) {
    return document(DocumentChain.STATE, type, sign, LocalDate.of(2023, 3, 9));
  }

  private static SteeringDocument joint(String sign) {
    return document(DocumentChain.JOINT, "Kế hoạch", sign, LocalDate.of(2023, 3, 9));
  }

  private static SteeringDocument document(
      DocumentChain chain, String type, String sign, @Nullable LocalDate day) {
    return document(chain, type, sign, day, List.of(), null);
  }

  private static SteeringDocument dated(
      String sign, @Nullable LocalDate day, List<String> above, @Nullable LocalDate expired) {
    return document(DocumentChain.PARTY, "Kế hoạch", sign, day, above, expired);
  }

  private static SteeringDocument document(
      DocumentChain chain,
      String type,
      String sign,
      @Nullable LocalDate day,
      List<String> above,
      @Nullable LocalDate expired) {
    return new SteeringDocument(
        "xa",
        new NewSteeringDocument(
            null,
            chain,
            DocumentLevel.COMMUNE,
            "Đảng ủy xã",
            type,
            null,
            null,
            sign,
            day,
            expired,
            "Về mô hình",
            DocumentPurpose.DIRECTION,
            above,
            List.of()));
  }
}
