package vn.thanthien.letter.merge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.caller.Role;
import vn.thanthien.letter.ServiceTest;

@QuarkusTest
class MailMergeTest extends ServiceTest {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String LIST =
      """
      DANH SÁCH HỘ HIẾN ĐẤT,,,,
      TT,Họ và tên,Địa chỉ,Thôn,Đóng góp
      1,ông Lê Văn Một,"Số 1, thôn 1",thon1,Hiến 20 m² đất
      2,bà Trịnh Thị Hai,Thôn 2,thon2,"Góp 5 ngày công, 2 triệu đồng"
      3,gia đình anh Ba,Thôn 3,thon3,=HYPERLINK("http://x")
      """;

  @Test
  void everyRowOfAListBecomesALetter() {
    preview(LIST)
        .statusCode(200)
        .body("rows", equalTo(3))
        .body("errors", hasSize(0))
        .body("samples", hasSize(3))
        .body("samples[0]", containsString("Kính gửi: ông Lê Văn Một"))
        .body("samples[1]", containsString("Góp 5 ngày công, 2 triệu đồng"));
    clerk().get("/api/letters").then().body("items", hasSize(0));

    var merge = merge(LIST).statusCode(201).body("letters", equalTo(3)).extract().path("id");

    clerk()
        .get("/api/letters?mergeId=" + merge)
        .then()
        .body("items", hasSize(3))
        .body("items.stage", everyItem(equalTo("DRAFT")))
        .body("items[0].recipientName", equalTo("ông Lê Văn Một"))
        .body("items[1].recipientAddress", equalTo("Thôn 2"))
        .body("items[2].reason", equalTo("=HYPERLINK(\"http://x\")"));
  }

  @Test
  void aWorkbookIsReadLikeACsvFile() throws IOException {
    clerk()
        .contentType(XLSX)
        .body(workbook())
        .post("/api/letters/mail-merges?kind=THANKS")
        .then()
        .statusCode(201)
        .body("letters", equalTo(2));

    clerk().get("/api/letters").then().body("items[0].recipientName", equalTo("ông Lê Văn Một"));
  }

  @Test
  void everyRowAtFaultIsNamedAndNoneIsDrafted() {
    var list = LIST.replace("Hiến 20 m² đất", "").replace("gia đình anh Ba", "x".repeat(201));

    preview(list)
        .statusCode(200)
        .body("rows", equalTo(1))
        .body(
            "errors.field", equalTo(java.util.List.of("rows[3].reason", "rows[5].recipientName")));
    merge(list)
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body(
            "errors.field", equalTo(java.util.List.of("rows[3].reason", "rows[5].recipientName")));

    clerk().get("/api/letters").then().body("items", hasSize(0));
  }

  @Test
  void aRowWithoutItsNameIsNamedInAListOfThreeColumnsToo() {
    var list =
        """
        Họ và tên,Địa chỉ,Lý do
        bà A,Thôn 1,hiến đất
        ,Thôn 2,góp ngày công
        """;

    preview(list)
        .statusCode(200)
        .body("rows", equalTo(1))
        .body("errors.field", equalTo(java.util.List.of("rows[3].recipientName")));
  }

  @Test
  void theSameListMakesItsLettersOnce() {
    merge(LIST).statusCode(201);

    merge(LIST).statusCode(409).body("type", equalTo("/problems/already-exists"));
    clerk()
        .contentType(CSV)
        .body(bytes(LIST))
        .post("/api/letters/mail-merges?kind=CONGRATULATION")
        .then()
        .statusCode(201);

    clerk().get("/api/letters?kind=THANKS").then().body("items", hasSize(3));
    clerk().get("/api/letters/mail-merges").then().body("items", hasSize(2));
  }

  @Test
  void whatIsNoListIsRefused() {
    merge("").statusCode(400);
    merge("a,b,c\n1,2,3\n").statusCode(400).body("type", equalTo("/problems/malformed"));
    merge("Họ và tên,Địa chỉ,Lý do\n").statusCode(422);
    merge("Họ và tên,Địa chỉ,Lý do\n" + "bà A,Thôn 1,hiến đất\n".repeat(501)).statusCode(413);
    clerk()
        .contentType(XLSX)
        .body(bytes(LIST))
        .post("/api/letters/mail-merges?kind=THANKS")
        .then()
        .statusCode(400);
    clerk()
        .contentType("application/pdf")
        .body(bytes(LIST))
        .post("/api/letters/mail-merges?kind=THANKS")
        .then()
        .statusCode(415);
    clerk()
        .contentType(CSV)
        .body(bytes(LIST))
        .post("/api/letters/mail-merges")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("kind"));
    leader()
        .contentType(CSV)
        .body(bytes(LIST))
        .post("/api/letters/mail-merges?kind=THANKS")
        .then()
        .statusCode(403);

    clerk().get("/api/letters").then().body("items", hasSize(0));
  }

  @Test
  void aNeighbourSeesNoMerge() {
    var merge = merge(LIST).statusCode(201).extract().path("id").toString();

    as(newCommune(), Role.LETTER_CLERK)
        .get("/api/letters/mail-merges/" + merge)
        .then()
        .statusCode(404);
    clerk().get("/api/letters/mail-merges/" + merge).then().statusCode(200);
  }

  private ValidatableResponse preview(String list) {
    return clerk()
        .contentType(CSV)
        .body(bytes(list))
        .post("/api/letters/mail-merges/preview?kind=THANKS")
        .then();
  }

  private ValidatableResponse merge(String list) {
    return clerk()
        .contentType(CSV)
        .body(bytes(list))
        .post("/api/letters/mail-merges?kind=THANKS")
        .then();
  }

  private static byte[] bytes(String list) {
    return list.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Danh sách");
      var rows =
          new String[][] {
            {"TT", "Họ tên", "Địa chỉ", "Nội dung"},
            {"1", "ông Lê Văn Một", "Thôn 1", "Hiến đất"},
            {"2", "bà Trịnh Thị Hai", "Thôn 2", "Góp công"}
          };
      for (var row = 0; row < rows.length; row++) {
        for (var column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    return out.toByteArray();
  }
}
