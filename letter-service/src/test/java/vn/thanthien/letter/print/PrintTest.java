package vn.thanthien.letter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.kernel.file.FileHash;
import vn.thanthien.letter.ServiceTest;

/// Letters on paper. `-Dletter.pictures=DIR` keeps the files to look at.
@QuarkusTest
class PrintTest extends ServiceTest {

  @Test
  void aLetterIsPrintedWithItsLetterheadOnItsPaper() throws IOException {
    var printed = print(issued());

    try (var pdf = Loader.loadPDF(printed)) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
      assertThat(text(pdf))
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .contains("THƯ CẢM ƠN")
          .contains("Ông Lê Văn Mẫu")
          .contains("Hiến 120 m² đất mở rộng đường thôn")
          .contains("ngày 05 tháng 5 năm 2023")
          .contains("CHỦ TỊCH");
      assertFontsAreEmbedded(pdf);
    }
    keep("thanks-a4", printed);
  }

  @Test
  void aCongratulationIsACardOnA5() throws IOException {
    var id =
        drafted(
            """
            {"kind": "CONGRATULATION", "lifeEvent": "BIRTH", "draftedAt": "2023-05-04T08:15:00+07:00",
             "recipientName": "gia đình anh Lê Văn Mẫu", "recipientAddress": "Số 5, thôn 1",
             "reason": "đăng ký khai sinh"}
            """);

    var printed = print(id);

    try (var pdf = Loader.loadPDF(printed)) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(419f, 421f);
      assertThat(text(pdf)).contains("THƯ CHÚC MỪNG").contains("gia đình anh Lê Văn Mẫu");
    }
    keep("birth-a5", printed);
  }

  @Test
  void whatWasIssuedIsPrintedAgainWithTheSameBytes() {
    var id = issued();
    var first = print(id);

    template("Chúng tôi cảm ơn {recipientName} vì {reason}").statusCode(201);

    assertThat(print(id)).isEqualTo(first);
    assertThat(leader().get("/api/letters/" + id + "/print").asByteArray()).isEqualTo(first);
  }

  @Test
  void whatIsNotIssuedYetIsPrintedAsItStands() {
    var id = drafted();
    var before = print(id);

    assertThat(print(id)).isEqualTo(before);
    template("Chúng tôi cảm ơn {recipientName} vì {reason}").statusCode(201);

    assertThat(print(id)).isNotEqualTo(before);
  }

  @Test
  void manyLettersArePrintedUnderTheirListInOneFile() throws IOException {
    var letters = List.of(issued(), approved(), issued());
    step(clerk(), letters.get(1), "numbering", "{}").statusCode(200);

    var batch =
        make(letters)
            .statusCode(201)
            .body("letters", equalTo(3))
            .body("paper", equalTo("A4"))
            .extract();

    var file = file(batch.path("id"));
    try (var pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(4);
      var pages = pages(pdf);
      assertThat(pages.getFirst())
          .contains("DANH SÁCH THƯ")
          .contains("3 thư")
          .contains("Ông Lê Văn Mẫu");
      assertThat(pages.subList(1, 4))
          .allSatisfy(page -> assertThat(page).contains("THƯ CẢM ƠN").contains("CHỦ TỊCH"));
      assertThat(pages.get(2)).contains("Số: 01");
    }
    assertThat(file(batch.path("id"))).isEqualTo(file);
    assertThat(FileHash.sha256(file)).isEqualTo(batch.path("sha256"));
    clerk().get("/api/letters/print-batches").then().body("items", hasSize(1));
    keep("batch-a4", file);
  }

  @Test
  void theSameRequestUnderTheSameKeyIsOneBatch() {
    var body = body(List.of(issued()));

    var first =
        clerk().header("Idempotency-Key", "b").body(body).post("/api/letters/print-batches");
    var again =
        clerk().header("Idempotency-Key", "b").body(body).post("/api/letters/print-batches");

    assertThat(again.path("id").toString()).isEqualTo(first.path("id").toString());
    clerk().get("/api/letters/print-batches").then().body("items", hasSize(1));
  }

  @Test
  void onlySignedLettersOfTheOwnUnitAndOfOnePaperAreABatch() {
    var mine = issued();
    var draft = drafted();
    var card =
        drafted(
            """
            {"kind": "CONGRATULATION", "draftedAt": "2023-05-04T08:15:00+07:00",
             "recipientName": "Cụ Mẫu", "reason": "mừng thọ 90 tuổi"}
            """);
    step(clerk(), card, "review", "{}").statusCode(200);
    step(leader(), card, "approval", "{}").statusCode(200);
    var unitOfMine = unit;
    unit = newCommune();
    var foreign = issued();
    unit = unitOfMine;

    make(List.of(mine, draft)).statusCode(409).body("errors[0].field", equalTo("letters[1]"));
    make(List.of(mine, card)).statusCode(422).body("errors[0].field", equalTo("letters[1]"));
    make(List.of(foreign))
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-reference"))
        .body("errors[0].field", equalTo("letters[0]"));
    make(List.of()).statusCode(422).body("errors[0].field", equalTo("letters"));

    clerk().get("/api/letters/print-batches").then().body("items", hasSize(0));
  }

  @Test
  void aNeighbourGetsNoneOfIt() {
    var id = issued();
    var batch = make(List.of(id)).statusCode(201).extract().path("id").toString();
    var neighbour = newCommune();

    for (var address : List.of(id + "/print", "print-batches/" + batch + "/file")) {
      as(neighbour, Role.LETTER_CLERK).get("/api/letters/" + address).then().statusCode(404);
      as(unit, Role.COMMUNE_ADMIN).get("/api/letters/" + address).then().statusCode(403);
    }
    as(neighbour, Role.LETTER_CLERK)
        .get("/api/letters/print-batches/" + batch)
        .then()
        .statusCode(404);
  }

  @Test
  void whatLooksLikeMarkupInANameIsPrintedAsItStandsAndNothingIsFetched() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      var sly =
          "<img src='%s'/><link rel='stylesheet' href='%s'/><script>x</script>{reason} **đậm** &amp; ${y}"
              .formatted(address, address);
      var id = drafted(THANKS.replace("Ông Lê Văn Mẫu", sly));

      try (var pdf = Loader.loadPDF(print(id))) {
        assertThat(text(pdf).replace(" ", "")).contains(sly.replace(" ", ""));
        for (var page : pdf.getPages()) {
          assertThat(page.getResources().getXObjectNames()).isEmpty();
        }
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aTemplateIsShownBeforeItIsKept() throws IOException {
    var shown =
        as(unit, Role.COMMUNE_ADMIN)
            .body(
                """
                {"kind": "APOLOGY", "name": "Thử",
                 "body": "Kính gửi {recipientName}\\n\\n**Xin lỗi** vì *{reason}*.\\n- hẹn {newDueDate}",
                 "layout": {"paper": "A5", "parentAgency": "Ủy ban nhân dân tỉnh Thanh Hóa",
                            "onBehalf": "KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH",
                            "signerName": "Lê Thị Ký"}}
                """)
            .post("/api/letter-templates/preview")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    try (var pdf = Loader.loadPDF(shown)) {
      assertThat(text(pdf))
          .contains("PHÓ CHỦ TỊCH")
          .contains("Lê Thị Ký")
          .contains("Xin lỗi vì")
          .contains("nội dung mẫu do cán bộ điền")
          .contains("TỈNH THANH HÓA")
          .doesNotContain("*");
      assertFontsAreEmbedded(pdf);
    }
    keep("apology-a5", shown);
    clerk().get("/api/letter-templates").then().body("", hasSize(7));
  }

  @Test
  void aLetterIsShownBeforeItIsDrafted() throws IOException {
    var shown = clerk().body(THANKS).post("/api/letters/preview").then().statusCode(200).extract();

    try (var pdf = Loader.loadPDF(shown.asByteArray())) {
      assertThat(text(pdf)).contains("Ông Lê Văn Mẫu").contains("Số: ……");
    }
    clerk().get("/api/letters").then().body("items", hasSize(0));
  }

  private byte[] print(String id) {
    return clerk()
        .get("/api/letters/" + id + "/print")
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  private ValidatableResponse make(List<String> letters) {
    return clerk().body(body(letters)).post("/api/letters/print-batches").then();
  }

  private byte[] file(String batch) {
    return clerk()
        .get("/api/letters/print-batches/" + batch + "/file")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private ValidatableResponse template(String body) {
    return as(unit, Role.COMMUNE_ADMIN)
        .body("{\"kind\": \"THANKS\", \"name\": \"Mẫu\", \"body\": \"%s\"}".formatted(body))
        .post("/api/letter-templates")
        .then();
  }

  private static String body(List<String> letters) {
    return letters.stream()
        .map(id -> '"' + id + '"')
        .collect(Collectors.joining(", ", "{\"letters\": [", "]}"));
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    var pages = new ArrayList<String>();
    for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(pdf));
    }
    return pages;
  }

  private static void assertFontsAreEmbedded(PDDocument pdf) throws IOException {
    for (var page : pdf.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).as("%s", name).isTrue();
      }
    }
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = System.getProperty("letter.pictures");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".pdf"), pdf);
    }
  }
}
