package vn.thanthien.systemtests.bench;

import java.util.List;
import java.util.Map;

/// What a commune has recorded and written for a report of four or five pages, as long as the
/// reference report (domain: the ten months of 2023).
final class ReportedProgramme {

  /// A record of the programme.
  ///
  /// @param kind as in `/api/programme/{kind}`
  record Entry(String kind, String body) {}

  static final String REPORT =
      """
      {"kind": "COMMUNE", "subject": "Kết quả xây dựng mô hình “Chính quyền thân thiện”",
       "from": "2023-01-01", "to": "2023-10-31",
       "requestingDocuments": [{"type": "Công văn", "displayForm": "3186/UBND-NV",
         "date": "2023-11-02", "issuer": "Ủy ban nhân dân huyện Mẫu",
         "subject": "báo cáo kết quả xây dựng mô hình"}],
       "addressees": ["Ủy ban nhân dân huyện Mẫu"],
       "recipients": [{"name": "Các thôn"}, {"name": "VT", "purpose": "ARCHIVE"}],
       "place": "Mẫu", "symbol": "BC-UBND",
       "signer": {"authority": "TM. Ủy ban nhân dân", "title": "Chủ tịch"}}
      """;

  static final List<Entry> RECORDS =
      List.of(
          new Entry(
              "profiles",
              """
              {"year": 2023, "facts": [
                {"name": "LOCATION", "text": "Xã thuần nông, cách trung tâm huyện 4 km",
                 "asOf": "2023-01-01", "source": "UBND xã"},
                {"name": "VILLAGES", "number": 5, "asOf": "2023-01-01", "source": "UBND xã"},
                {"name": "HOUSEHOLDS", "number": 1716, "asOf": "2023-01-01", "source": "UBND xã"},
                {"name": "POPULATION", "number": 5856, "asOf": "2023-01-01", "source": "UBND xã"},
                {"name": "PARTY_CELLS", "number": 11, "asOf": "2023-01-01", "source": "Đảng ủy xã"},
                {"name": "PARTY_MEMBERS", "number": 293, "asOf": "2023-01-01",
                 "source": "Đảng ủy xã"}]}
              """),
          steering(
              "PARTY",
              "DISTRICT",
              "Ban Thường vụ Huyện ủy",
              "Công văn",
              "741-CV/HU",
              "2023-03-09",
              "Về việc xây dựng mô hình"),
          steering(
              "STATE",
              "DISTRICT",
              "UBND huyện",
              "Kế hoạch",
              "61/KH-UBND",
              "2023-03-28",
              "Xây dựng, nhân rộng mô hình"),
          steering(
              "PARTY",
              "COMMUNE",
              "Đảng ủy xã",
              "Nghị quyết",
              "27-NQ/ĐU",
              "2023-03-13",
              "Thực hiện mô hình năm 2023"),
          steering(
              "PARTY",
              "COMMUNE",
              "Đảng ủy xã",
              "Quyết định",
              "62-QĐ/ĐU",
              "2023-03-24",
              "Thành lập Ban Chỉ đạo"),
          steering(
              "STATE",
              "COMMUNE",
              "UBND xã",
              "Quyết định",
              "17/QĐ-UBND",
              "2023-04-20",
              "Ban hành Quy chế hoạt động của Ban Chỉ đạo"),
          new Entry(
              "committee-members",
              "{\"role\": \"HEAD\", \"office\": \"Bí thư Đảng ủy\", \"joinedOn\": \"2023-03-24\"}"),
          new Entry(
              "events",
              "{\"kind\": \"LAUNCH\", \"heldOn\": \"2023-04-24\", \"title\": \"Lễ ra mắt mô hình\"}"),
          new Entry(
              "events",
              """
              {"kind": "BRIEFING", "heldOn": "2023-04-10", "title": "Hội nghị quán triệt",
               "attended": 28, "headcount": 28}
              """),
          new Entry(
              "investments",
              """
              {"amount": 100000000, "spentOn": "2023-04-03",
               "purpose": "máy tính, mạng và bàn ghế của bộ phận một cửa, phòng tiếp công dân"}
              """),
          posting("PROCEDURES"),
          posting("FEES"),
          posting("SLOGANS"),
          posting("LEADER_PHONES"),
          posting("RECEPTION_ROOM"),
          new Entry("targets", "{\"indicator\": \"D05\", \"value\": 100, \"year\": 2023}"),
          new Entry("targets", "{\"indicator\": \"S02\", \"value\": 97, \"year\": 2023}"));

  /// Sections by their keys.
  static final Map<String, String> NARRATIVE =
      Map.of(
          "conditions",
          "Cấp ủy, chính quyền đoàn kết, người dân đồng thuận với mô hình; cơ sở vật chất của bộ phận"
              + " một cửa còn chật, đường truyền ở các thôn xa trung tâm chưa ổn định.",
          "direction",
          "Ban Chỉ đạo giao ban hằng tuần, phân công từng thành viên phụ trách thôn, lắng nghe ý kiến"
              + " của Nhân dân tại nhà văn hóa và báo cáo kết quả với Đảng ủy.",
          "strengths",
          "Cán bộ gần dân hơn; phòng tiếp công dân được sắp xếp lại gọn gàng.\n"
              + "Thủ tục được hướng dẫn rõ ràng ngay từ lần đầu, người dân không phải đi lại nhiều lần;"
              + " thái độ phục vụ của công chức được người dân ghi nhận.",
          "shortcomings",
          "Nhiều người dân lớn tuổi còn bỡ ngỡ với dịch vụ công trực tuyến.\n"
              + "Việc lấy ý kiến Nhân dân ở một số thôn còn hình thức, tổng hợp chưa kịp thời.",
          "tasks-propaganda",
          "Tiếp tục tuyên truyền mô hình trên hệ thống truyền thanh, tại các cuộc họp thôn và trên"
              + " trang thông tin của xã.",
          "tasks-direction",
          "Duy trì giao ban hằng tuần của Ban Chỉ đạo; kiểm tra việc thực hiện phương châm phục vụ tại"
              + " bộ phận một cửa.",
          "tasks-evaluation",
          "Định kỳ lấy ý kiến Nhân dân, công khai kết quả và việc tiếp thu ở nhà văn hóa các thôn.",
          "proposals",
          "Đề nghị Ủy ban nhân dân huyện hỗ trợ máy tính cho bộ phận một cửa và tập huấn kỹ năng giao"
              + " tiếp cho công chức.");

  private ReportedProgramme() {}

  private static Entry steering(
      String chain,
      String level,
      String issuer,
      String type,
      String sign,
      String day,
      String subject) {
    return new Entry(
        "steering-documents",
        """
        {"chain": "%s", "level": "%s", "issuer": "%s", "documentType": "%s", "displayForm": "%s",
         "issuedOn": "%s", "subject": "%s", "purpose": "DIRECTION"}
        """
            .formatted(chain, level, issuer, type, sign, day, subject));
  }

  private static Entry posting(String kind) {
    return new Entry(
        "postings",
        "{\"kind\": \"%s\", \"place\": \"trụ sở UBND xã\", \"postedOn\": \"2023-04-15\"}"
            .formatted(kind));
  }
}
