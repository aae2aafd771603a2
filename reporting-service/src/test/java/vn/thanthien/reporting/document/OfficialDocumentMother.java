package vn.thanthien.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thanthien.kernel.text.VietnameseFormat;
import vn.thanthien.reporting.document.Block.Bullets;
import vn.thanthien.reporting.document.Block.Chart;
import vn.thanthien.reporting.document.Block.Heading;
import vn.thanthien.reporting.document.Block.Note;
import vn.thanthien.reporting.document.Block.Paragraph;
import vn.thanthien.reporting.document.Block.Table;
import vn.thanthien.reporting.document.Block.Table.Column;
import vn.thanthien.reporting.document.Block.Table.HeaderCell;
import vn.thanthien.reporting.document.Block.Table.Row;

/// Documents of invented places, as long and as wide as real ones.
final class OfficialDocumentMother {
  private OfficialDocumentMother() {}

  static Letterhead communeLetterhead() {
    return new Letterhead(
        null,
        "Ủy ban nhân dân xã Hoằng Cát",
        7,
        "BC-UBND",
        "Hoằng Cát",
        LocalDate.of(2023, 11, 5),
        false);
  }

  static OfficialDocument communeReport() {
    return new OfficialDocument(
        communeLetterhead(),
        "Báo cáo",
        "Kết quả xây dựng mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ” trên địa bàn xã"
            + " Hoằng Cát từ ngày 01/01/2023 đến ngày 30/10/2023",
        List.of("Ban Dân vận Huyện ủy", "Ủy ban nhân dân huyện Hoằng Hóa"),
        List.of(
            "Căn cứ Kế hoạch số 61/KH-UBND ngày 28/3/2023 của Ủy ban nhân dân huyện về xây dựng và"
                + " nhân rộng mô hình trên địa bàn huyện",
            "Thực hiện Công văn số 3186/UBND-NV ngày 02/11/2023 của Ủy ban nhân dân huyện về việc"
                + " báo cáo kết quả thực hiện mô hình"),
        communeBody(),
        "Trên đây là kết quả xây dựng mô hình trong kỳ báo cáo, Ủy ban nhân dân xã kính gửi Ban Dân"
            + " vận Huyện ủy và Ủy ban nhân dân huyện theo dõi, cho ý kiến chỉ đạo",
        new Signature(List.of("TM. Ủy ban nhân dân", "Chủ tịch"), "Nguyễn Văn An"),
        new Recipients(
            List.of(
                "Ủy ban MTTQ huyện (b/c)",
                "Thường trực Đảng ủy, Thường trực HĐND xã (b/c)",
                "Cán bộ, công chức Ủy ban nhân dân xã",
                "Trưởng các thôn"),
            "VT"),
        List.of(),
        Numbering.DECIMAL,
        "9f2c0d5a7e31");
  }

  private static List<Block> communeBody() {
    var body = new ArrayList<Block>();
    body.add(
        Paragraph.of(
            "Ủy ban nhân dân xã Hoằng Cát báo cáo kết quả xây dựng mô hình trong kỳ từ ngày 01/01/2023"
                + " đến hết ngày 30/10/2023 như sau:"));
    body.add(new Heading(1, "Đặc điểm tình hình"));
    body.add(new Heading(2, "Khái quát chung"));
    body.add(
        Paragraph.of(
            "Xã có 05 thôn với 1.716 hộ và 5.856 nhân khẩu; Đảng bộ xã có 11 chi bộ với 293 đảng"
                + " viên. Người dân chủ yếu làm nông nghiệp, sinh sống ở hai bên đường đê, cách"
                + " trung tâm huyện 4 km và cách trung tâm thành phố 11 km."));
    body.add(
        Paragraph.of(
            "Phía Đông giáp xã Hoằng Xuyên, phía Bắc giáp xã Hoằng Khê, phía Nam giáp các xã Hoằng"
                + " Đức và Hoằng Minh, phía Tây giáp xã Hoằng Quỳ."));
    body.add(new Heading(2, "Thuận lợi, khó khăn"));
    body.add(
        Bullets.of(
            "Thuận lợi: cấp ủy và chính quyền cấp trên hướng dẫn thường xuyên; đội ngũ cán bộ, công"
                + " chức ổn định, phần lớn đã được tập huấn về kỹ năng tiếp công dân.",
            "Khó khăn: giá vật tư nông nghiệp biến động; một số người cao tuổi chưa quen sử dụng"
                + " dịch vụ công trực tuyến nên vẫn cần người hỗ trợ."));
    body.add(new Heading(1, "Kết quả thực hiện"));
    body.add(new Heading(2, "Công tác lãnh đạo, chỉ đạo"));
    body.add(
        Paragraph.of(
            "Trong kỳ, xã ban hành 07 văn bản chỉ đạo, thành lập Ban Chỉ đạo gồm 15 thành viên và tổ"
                + " chức 04 hội nghị quán triệt với 312 lượt người dự. Các nội dung của mô hình được"
                + " phát trên hệ thống truyền thanh xã 36 lượt."));
    body.add(new Heading(2, "Kết quả xây dựng mô hình"));
    body.add(new Heading(3, "Cơ sở vật chất và nội quy"));
    body.add(
        Paragraph.of(
            "Tổng kinh phí đầu tư cho bộ phận tiếp nhận và trả kết quả là 100.000.000 đồng, gồm"
                + " phòng chờ, bảng niêm yết thủ tục và máy tính phục vụ người dân tra cứu hồ sơ."));
    body.add(new Heading(3, "Đối với chính quyền xã"));
    body.add(new Heading(4, "Giải quyết thủ tục hành chính"));
    body.add(
        new Paragraph(
            List.of(
                Run.plain("Xã tiếp nhận "),
                Run.bold("903"),
                Run.plain(" hồ sơ, trong đó nộp trực tuyến 383 hồ sơ, đạt "),
                Run.bold("42,41%"),
                Run.plain(
                    " (383/903 hồ sơ). Hồ sơ đã trả đúng và trước hạn 903/903, đạt 100,00%. Không có"
                        + " hồ sơ quá hạn. Đã trả kết quả tại nhà 08 hồ sơ cho người già yếu, khuyết"
                        + " tật. Chi tiết như sau:"))));
    body.add(
        Table.of(
            "Bảng 1. Hồ sơ tiếp nhận và giải quyết theo lĩnh vực",
            List.of("TT", "Lĩnh vực", "Tiếp nhận", "Trực tuyến", "Đúng hạn", "Tỷ lệ trực tuyến"),
            List.of(
                Column.centred(6),
                Column.text(34),
                Column.figure(14),
                Column.figure(14),
                Column.figure(14),
                Column.figure(18)),
            List.of(
                Row.of("1", "Hộ tịch", "412", "201", "412", "48,79%"),
                Row.of("2", "Chứng thực", "358", "97", "358", "27,09%"),
                Row.of("3", "Bảo trợ xã hội", "86", "52", "86", "60,47%"),
                Row.of("4", "Đất đai", "47", "33", "47", "70,21%"),
                Row.total("", "Tổng cộng", "903", "383", "903", "42,41%"))));
    body.add(new Note("Nguồn: sổ theo dõi hồ sơ của Bộ phận một cửa, chốt ngày 30/10/2023."));
    body.add(new Heading(4, "Đối thoại, tiếp công dân và giải quyết đơn"));
    body.add(
        Paragraph.of(
            "Xã tiếp nhận 05 đơn, đã giải quyết 04 đơn, đạt 80,00% (4/5 đơn); 01 đơn đang giải quyết"
                + " trong thời hạn. Tổ chức 07 cuộc đối thoại: 01 cuộc của người đứng đầu cấp ủy, 05"
                + " cuộc tại thôn và 01 cuộc theo chuyên đề."));
    body.add(new Heading(4, "Thư của chính quyền gửi người dân"));
    body.add(
        Bullets.of(
            "Thư xin lỗi: không phát sinh, do không có hồ sơ trễ hẹn.",
            "Thư chúc mừng: 116 thư; thư chia buồn: 36 thư; thư cảm ơn: 09 thư."));
    body.add(new Heading(3, "Lấy phiếu đo lường sự hài lòng"));
    body.add(
        Paragraph.of(
            "Ủy ban Mặt trận Tổ quốc xã lấy phiếu hai đợt. Đợt đầu kỳ thu về 250 phiếu hợp lệ tại 05"
                + " thôn, đợt cuối kỳ thu về 100 phiếu hợp lệ; tỷ lệ rất hài lòng của cả hai đợt là"
                + " 100,00%."));
    body.add(new Heading(1, "Đánh giá chung"));
    body.add(new Heading(2, "Ưu điểm"));
    body.add(
        Paragraph.of(
            "Cán bộ, công chức có chuyển biến rõ về thái độ giao tiếp; thời gian chờ của người dân"
                + " tại bộ phận một cửa được rút ngắn; việc gặp gỡ, lắng nghe ở thôn được duy trì"
                + " hằng tuần nên nhiều vướng mắc nhỏ được xử lý ngay tại chỗ."));
    body.add(new Heading(2, "Hạn chế"));
    body.add(
        Paragraph.of(
            "Tỷ lệ hồ sơ nộp trực tuyến chưa đạt một nửa. Việc ghi chép ý kiến sau đối thoại ở một"
                + " số thôn chưa đầy đủ, gây khó khăn khi theo dõi kết quả trả lời."));
    body.add(new Heading(1, "Nhiệm vụ và giải pháp trong thời gian tới"));
    body.add(new Heading(2, "Tuyên truyền, quán triệt"));
    body.add(
        Bullets.of(
            "Tiếp tục phổ biến nội dung mô hình trong sinh hoạt chi bộ và họp thôn, mỗi quý ít nhất"
                + " một lần.",
            "Vận động các hộ có điện thoại thông minh tự nộp hồ sơ trực tuyến, phấn đấu đạt từ 60%"
                + " số hồ sơ trở lên.",
            "Niêm yết số điện thoại của lãnh đạo xã tại nhà văn hóa các thôn."));
    body.add(new Heading(2, "Lãnh đạo, chỉ đạo và tổ chức thực hiện"));
    body.add(
        Bullets.of(
            "Duy trì lịch tiếp công dân của Chủ tịch Ủy ban nhân dân xã, công khai lịch trên cổng"
                + " thông tin và tại trụ sở.",
            "Tổ chức đối thoại định kỳ; ý kiến nêu ra phải có người trả lời và thời hạn trả lời.",
            "Công khai các khoản đóng góp, các dự án trên địa bàn để Nhân dân bàn bạc, giám sát."));
    body.add(new Heading(2, "Kiểm tra, đánh giá"));
    body.add(
        Bullets.of(
            "Giao ban Ban Chỉ đạo hằng tháng; nhắc việc khi hồ sơ còn 02 ngày đến hạn.",
            "Lấy phiếu hài lòng mỗi năm hai đợt, phấn đấu tỷ lệ hài lòng từ 97% trở lên."));
    body.add(new Heading(1, "Đề xuất, kiến nghị"));
    body.add(Paragraph.of("Không."));
    return body;
  }

  static OfficialDocument districtReport() {
    return new OfficialDocument(
        new Letterhead(
            "Ủy ban nhân dân tỉnh Thanh Hóa",
            "Ủy ban nhân dân huyện Hoằng Hóa",
            312,
            "BC-UBND",
            "Hoằng Hóa",
            LocalDate.of(2023, 12, 15),
            false),
        "Báo cáo",
        "Tổng hợp kết quả xây dựng mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ” của các xã,"
            + " thị trấn",
        List.of("Ủy ban nhân dân tỉnh Thanh Hóa"),
        List.of(),
        List.of(
            Paragraph.of("Ủy ban nhân dân huyện Hoằng Hóa báo cáo kết quả tổng hợp như sau:"),
            new Heading(1, "Tình hình chung"),
            Paragraph.of(
                "Đã nhận báo cáo của 24/25 đơn vị; chưa nhận báo cáo của xã Hoằng Lưu. Số liệu của đơn"
                    + " vị chưa báo cáo không tính là không."),
            new Heading(1, "Kết quả thực hiện"),
            new Heading(2, "Giải quyết thủ tục hành chính"),
            Paragraph.of(
                "Các đơn vị tiếp nhận 21.540 hồ sơ, trong đó trực tuyến 9.126 hồ sơ, đạt 42,37%. Chi"
                    + " tiết tại Phụ lục I."),
            new Heading(1, "Đề xuất, kiến nghị"),
            Paragraph.of("Không.")),
        "Trên đây là báo cáo của Ủy ban nhân dân huyện, kính gửi Ủy ban nhân dân tỉnh xem xét",
        new Signature(
            List.of("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Lê Thị Bình"),
        new Recipients(List.of("Thường trực Huyện ủy (b/c)", "Các xã, thị trấn"), "VT, NV"),
        List.of(
            new Annex(
                "Kết quả tiếp nhận và giải quyết hồ sơ theo đơn vị",
                Annex.Orientation.LANDSCAPE,
                List.of(register(), new Note("Số liệu mô phỏng."))),
            new Annex(
                "Đơn vị chưa gửi hoặc gửi muộn báo cáo",
                Annex.Orientation.PORTRAIT,
                List.of(
                    new Heading(1, "Chưa gửi"),
                    Bullets.of("Xã Hoằng Lưu."),
                    new Heading(1, "Gửi muộn"),
                    Paragraph.of("Không phát sinh.")))),
        Numbering.DECIMAL,
        null);
  }

  /// A register of 12 columns under three header rows, over more than one page.
  static Table register() {
    var rows = new ArrayList<Row>();
    for (var unit = 1; unit <= 24; unit++) {
      var received = 700 + unit * 17;
      var online = received * 42 / 100;
      rows.add(
          Row.of(
              Integer.toString(unit),
              "Xã Hoằng Thử nghiệm " + unit,
              VietnameseFormat.count(received),
              VietnameseFormat.count(online),
              VietnameseFormat.count(received - online - 12),
              "12",
              VietnameseFormat.count(received - 9),
              VietnameseFormat.count(received - 49),
              "38",
              "2",
              "9",
              "0"));
    }
    rows.add(
        Row.total(
            "",
            "Tổng cộng",
            "21.540",
            "9.126",
            "12.126",
            "288",
            "21.324",
            "20.364",
            "912",
            "48",
            "216",
            "0"));
    return new Table(
        null,
        List.of(
            Column.centred(5),
            Column.text(22),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8),
            Column.figure(8)),
        List.of(
            List.of(
                new HeaderCell("TT", 1, 3),
                new HeaderCell("Đơn vị", 1, 3),
                new HeaderCell("Hồ sơ tiếp nhận", 4, 1),
                new HeaderCell("Hồ sơ đã giải quyết", 4, 1),
                new HeaderCell("Hồ sơ đang giải quyết", 2, 1)),
            List.of(
                new HeaderCell("Tổng số", 1, 2),
                new HeaderCell("Trong kỳ", 2, 1),
                new HeaderCell("Kỳ trước chuyển sang", 1, 2),
                new HeaderCell("Tổng số", 1, 2),
                new HeaderCell("Trước hạn", 1, 2),
                new HeaderCell("Đúng hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2),
                new HeaderCell("Trong hạn", 1, 2),
                new HeaderCell("Quá hạn", 1, 2)),
            List.of(HeaderCell.of("Trực tuyến"), HeaderCell.of("Trực tiếp, bưu chính"))),
        rows);
  }

  /// A document of one paragraph.
  static OfficialDocument saying(String text) {
    return with(communeLetterhead(), List.of(Paragraph.of(text)));
  }

  static OfficialDocument charted() {
    return with(
        communeLetterhead(),
        List.of(
            new Chart(
                "Tỷ lệ hồ sơ đúng hạn của các đơn vị",
                List.of(
                    new Chart.Bar(
                        "xã Hoằng Cát", new BigDecimal("99.89"), "99,89% (903/904)", false),
                    new Chart.Bar(
                        "xã Hoằng Ít (*)", new BigDecimal("95.00"), "95,00% (19/20)", true),
                    new Chart.Bar("phường Nguyễn Viết Xuân", null, "chưa có báo cáo", false)))));
  }

  static OfficialDocument with(Letterhead letterhead, List<Block> body) {
    return new OfficialDocument(
        letterhead,
        "Báo cáo",
        "Kết quả thử nghiệm",
        List.of("Ủy ban nhân dân huyện"),
        List.of(),
        body,
        "Trên đây là báo cáo của đơn vị.",
        new Signature(List.of("Chủ tịch"), null),
        new Recipients(List.of(), "VT"),
        List.of(),
        Numbering.DECIMAL,
        null);
  }
}
