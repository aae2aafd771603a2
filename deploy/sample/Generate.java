import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Wrote dossiers.ndjson, letters.csv and receptions.csv of every commune here, always the same: `java Generate.java` in
/// this folder. Nothing of it is needed to load the sample. Names are drawn from lists and mean nobody.
class Generate {

  static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  static final LocalDate LAST = LocalDate.of(2023, 10, 30);

  /// Days off in 2023 besides Saturdays and Sundays, as announced for that year.
  static final Set<LocalDate> OFF =
      Set.copyOf(
          List.of(
                  "01-02", "01-20", "01-23", "01-24", "01-25", "01-26", "05-01", "05-02", "05-03", "09-01", "09-04")
              .stream()
              .map(day -> LocalDate.parse("2023-" + day))
              .toList());

  static final String FUNERAL = "MAU.XH.02";
  static final Map<String, String> LIFE =
      Map.of("MAU.HT.01", "BIRTH", "MAU.HT.02", "MARRIAGE", "MAU.HT.03", "DEATH");

  /// Working days allowed; 0 is the same day.
  static final Map<String, Integer> DAYS =
      Map.ofEntries(
          Map.entry("2.000635", 0), Map.entry("2.000908", 0), Map.entry("MAU.HT.01", 1), Map.entry("MAU.HT.02", 1),
          Map.entry("MAU.HT.03", 1), Map.entry("MAU.HT.04", 3), Map.entry("MAU.HT.05", 3), Map.entry("MAU.CT.01", 0),
          Map.entry("MAU.CT.02", 0), Map.entry("MAU.XH.01", 10), Map.entry("MAU.XH.02", 2), Map.entry("MAU.XH.03", 15),
          Map.entry("MAU.CC.01", 5), Map.entry("MAU.DD.01", 10), Map.entry("MAU.NN.01", 8));

  static final Set<String> DESK_ONLY = Set.of("MAU.CT.02", "MAU.DD.01");

  static final String[] FAMILY = {"Nguyễn", "Lê", "Trần", "Phạm", "Hoàng", "Lưu", "Vũ", "Đỗ", "Bùi", "Trịnh", "Mai", "Cao"};
  static final String[] MIDDLE_MALE = {"Văn", "Đức", "Hữu", "Quang", "Xuân", "Minh"};
  static final String[] MIDDLE_FEMALE = {"Thị", "Thu", "Ngọc", "Thanh", "Kim", "Hồng"};
  static final String[] MALE = {"An", "Bình", "Cường", "Dũng", "Hải", "Hùng", "Long", "Nam", "Sơn", "Tuấn", "Thắng", "Tùng"};
  static final String[] FEMALE = {"Anh", "Dung", "Hà", "Hạnh", "Hoa", "Hương", "Lan", "Liên", "Mai", "Nga", "Thảo", "Yến"};

  /// What one commune's year looks like.
  ///
  /// @param procedures how many dossiers of each
  /// @param special what befalls the n-th dossier that has enough days for it
  record Commune(
      String id, int number, int villages, long seed, Map<String, Integer> procedures, int online, int helped,
      double digitised, List<String> special, int chairman, int vice, int secretary, List<String> thanks) {}

  record Dossier(Map<String, Object> line, LocalDateTime completedAt, LocalDateTime dueAt, String fate) {}

  static final List<Commune> COMMUNES =
      List.of(
          new Commune(
              "hoangcat", 1, 5, 2023,
              counts("MAU.HT.01", 64, "MAU.HT.02", 52, "MAU.HT.03", 36, "2.000635", 118, "2.000908", 41, "MAU.HT.04", 74,
                  "MAU.HT.05", 23, "MAU.CT.01", 236, "MAU.CT.02", 92, "MAU.XH.01", 46, "MAU.XH.02", 24, "MAU.XH.03", 12,
                  "MAU.CC.01", 31, "MAU.DD.01", 33, "MAU.NN.01", 21),
              383, 8, 0.96, List.of(), 31, 9, 20,
              List.of("hiến đất mở rộng đường thôn", "ủng hộ kinh phí lắp đèn đường", "góp công nạo vét kênh mương",
                  "ủng hộ quỹ khuyến học của xã", "nhặt được của rơi trả người đánh mất", "hiến cây xanh trồng dọc tuyến đường",
                  "giúp đỡ hộ neo đơn sửa nhà", "tham gia chữa cháy kịp thời", "góp ý có giá trị cho quy hoạch của xã")),
          new Commune(
              "hoangthai", 2, 4, 31,
              counts("MAU.HT.01", 22, "MAU.HT.02", 15, "MAU.HT.03", 11, "2.000635", 36, "2.000908", 10, "MAU.HT.04", 25,
                  "MAU.HT.05", 12, "MAU.CT.01", 62, "MAU.CT.02", 24, "MAU.XH.01", 18, "MAU.XH.02", 8, "MAU.XH.03", 7,
                  "MAU.CC.01", 14, "MAU.DD.01", 16),
              118, 5, 0.82,
              List.of("late", "late", "late", "late", "late", "late", "late-silent", "overdue-silent", "supplement",
                  "supplement", "supplement", "supplement-twice", "awaiting", "awaiting", "withdrawn", "withdrawn", "stopped",
                  "refused", "refused", "refused", "open", "open", "open", "open"),
              24, 11, 14, List.of("hiến đất làm nhà văn hóa thôn", "ủng hộ quỹ vì người nghèo", "góp công sửa đường giao thông")),
          new Commune(
              "hoangdong", 3, 4, 47,
              counts("MAU.HT.01", 24, "MAU.HT.02", 17, "MAU.HT.03", 13, "2.000635", 44, "2.000908", 13, "MAU.HT.04", 29,
                  "MAU.HT.05", 9, "MAU.CT.01", 88, "MAU.CT.02", 31, "MAU.XH.01", 17, "MAU.XH.02", 9, "MAU.XH.03", 6,
                  "MAU.CC.01", 12, "MAU.DD.01", 12),
              147, 6, 0.93, List.of("supplement", "open", "open", "open"), 43, 4, 20,
              List.of("ủng hộ xây dựng nhà đại đoàn kết", "hiến đất mở rộng ngõ")),
          new Commune(
              "hoangphong", 4, 6, 59,
              counts("MAU.HT.01", 28, "MAU.HT.02", 21, "MAU.HT.03", 16, "2.000635", 52, "2.000908", 15, "MAU.HT.04", 33,
                  "MAU.HT.05", 11, "MAU.CT.01", 101, "MAU.CT.02", 40, "MAU.XH.01", 21, "MAU.XH.02", 11, "MAU.XH.03", 8,
                  "MAU.CC.01", 16, "MAU.DD.01", 17),
              160, 7, 0.9, List.of("late", "supplement", "withdrawn", "open", "open"), 41, 6, 19,
              List.of("cứu người bị đuối nước", "ủng hộ sách cho thư viện trường học", "tự tháo dỡ tường rào để mở đường")),
          new Commune(
              "hoangngoc", 5, 5, 71,
              counts("MAU.HT.01", 19, "MAU.HT.02", 12, "MAU.HT.03", 9, "2.000635", 31, "2.000908", 8, "MAU.HT.04", 19,
                  "MAU.CT.01", 55, "MAU.CT.02", 20, "MAU.XH.01", 11, "MAU.CC.01", 8, "MAU.DD.01", 9),
              64, 2, 0.75, List.of("late", "open", "supplement"), 30, 8, 16, List.of("ủng hộ quỹ khuyến học")));

  void main() throws IOException {
    for (var commune : COMMUNES) {
      var random = new Random(commune.seed());
      var dossiers = dossiers(commune, random);
      var folder = Path.of(commune.id());
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("dossiers.ndjson"),
          String.join("", dossiers.stream().map(dossier -> json(dossier.line()) + "\n").toList()));
      Files.writeString(folder.resolve("letters.csv"), letters(commune, dossiers, random));
      Files.writeString(folder.resolve("receptions.csv"), receptions(commune, random));
    }
  }

  static List<Dossier> dossiers(Commune commune, Random random) {
    var procedures = new ArrayList<String>();
    new TreeMap<>(commune.procedures()).forEach((code, count) -> procedures.addAll(Collections.nCopies(count, code)));
    Collections.shuffle(procedures, random);
    var days = FROM.datesUntil(LAST.plusDays(1)).filter(Generate::works).toList();
    var fates = new HashMap<Integer, String>();
    var received = received(commune, procedures, days, fates, random);
    var online = online(commune, procedures, random);
    var helped = helped(commune, procedures, received, fates, random);
    var sequence = new HashMap<LocalDate, Integer>();
    var dossiers = new ArrayList<Dossier>();
    for (var i = 0; i < procedures.size(); i++) {
      var procedure = procedures.get(i);
      var moment = received.get(i);
      var day = moment.toLocalDate();
      if (online.contains(i) && DAYS.get(procedure) >= 2 && random.nextInt(4) == 0) {
        moment = at(day, 19 * 60, 150, random); // in the evening, from home
      }
      var number = sequence.merge(day, 1, Integer::sum);
      var code =
          String.format(Locale.ROOT, "H56.90.%02d-%s-%04d", commune.number(), day.format(DateTimeFormatter.ofPattern("yyMMdd")), number);
      var line = new java.util.LinkedHashMap<String, Object>();
      line.put("code", code);
      line.put("procedureCode", procedure);
      line.put("unit", commune.id());
      line.put("channel", online.contains(i) ? "ONLINE" : random.nextInt(40) == 0 ? "POSTAL" : "IN_PERSON");
      line.put("receivedAt", text(moment));
      line.put("applicantName", person(random.nextBoolean(), random));
      line.put("village", commune.id() + ".thon" + (1 + random.nextInt(commune.villages())));
      var help = helped.get(i);
      line.put("homeDelivery", help != null);
      line.put("assistedFiling", help != null && !help.equals("ILLNESS"));
      if (help != null) {
        line.put("assistanceReason", help);
      }
      dossiers.add(life(commune, line, procedure, moment, fates.getOrDefault(i, "usual"), random));
    }
    return dossiers;
  }

  /// Puts the dossier's further life into its line.
  static Dossier life(
      Commune commune, Map<String, Object> line, String procedure, LocalDateTime moment, String fate, Random random) {
    var allowed = DAYS.get(procedure);
    var day = moment.toLocalDate();
    var due = allowed == 0 ? day : plus(day, allowed);
    switch (fate) {
      case "refused" -> {
        line.put("refusedAt", text(moment.plusMinutes(20)));
        line.put("reason", "Không thuộc thẩm quyền của xã");
        return new Dossier(line, null, due.atTime(17, 0), fate);
      }
      case "withdrawn", "stopped" -> {
        line.put(fate + "At", text(at(plus(day, 1), 8 * 60, 400, random)));
        line.put("reason", "Theo đề nghị của người nộp");
        return new Dossier(line, null, due.atTime(17, 0), fate);
      }
      case "open", "overdue-silent" -> {
        return new Dossier(line, null, due.atTime(17, 0), fate);
      }
      case "awaiting" -> {
        line.put("supplements", List.of(Map.of("requestedAt", text(at(plus(day, 1), 8 * 60, 400, random)))));
        line.put("reason", "Thiếu giấy tờ");
        return new Dossier(line, null, due.atTime(17, 0), fate);
      }
      case "supplement", "supplement-twice" -> {
        var supplements = new ArrayList<Object>();
        var asked = plus(day, 1);
        var waited = 0;
        for (var n = 0; n < (fate.equals("supplement") ? 1 : 2); n++) {
          var back = plus(asked, 3 + random.nextInt(3));
          var pause = new java.util.LinkedHashMap<String, Object>();
          pause.put("requestedAt", text(at(asked, 8 * 60, 400, random)));
          pause.put("receivedAt", text(at(back, 8 * 60, 400, random)));
          supplements.add(pause);
          waited += (int) asked.datesUntil(back).map(date -> date.plusDays(1)).filter(Generate::works).count();
          asked = plus(back, 1);
        }
        line.put("supplements", supplements);
        line.put("reason", "Thiếu giấy tờ");
        return completed(commune, line, asked, plus(due, waited), fate, random);
      }
      case "late", "late-silent" -> {
        return completed(commune, line, plus(due, 1 + random.nextInt(3)), due, fate, random);
      }
      default -> {
        if (LIFE.containsKey(procedure) || allowed == 0) {
          // the same day wherever the day is long enough
          var done = moment.plusMinutes(20 + random.nextInt(60));
          return completed(commune, line, done, due, fate, random);
        }
        var latest = due.isAfter(LAST) ? workingDays(day, LAST) : allowed;
        var taken = Math.min(latest, random.nextInt(5) == 0 ? allowed : 1 + random.nextInt(Math.max(1, allowed)));
        var done = taken == 0 ? moment.plusMinutes(30) : at(plus(day, taken), 8 * 60, 500, random);
        return completed(commune, line, done, due, fate, random);
      }
    }
  }

  static Dossier completed(
      Commune commune, Map<String, Object> line, LocalDate on, LocalDate due, String fate, Random random) {
    return completed(commune, line, at(on, 8 * 60, 500, random), due, fate, random);
  }

  static Dossier completed(
      Commune commune, Map<String, Object> line, LocalDateTime at, LocalDate due, String fate, Random random) {
    line.put("completedAt", text(at));
    line.put("resultDigitised", random.nextDouble() < commune.digitised());
    var fetched = random.nextInt(3) == 0 ? at(plus(at.toLocalDate(), 1), 8 * 60, 480, random) : at.plusMinutes(5);
    line.put("returnedAt", text(fetched.toLocalDate().isAfter(LAST) ? at.plusMinutes(5) : fetched));
    return new Dossier(line, at, due.atTime(17, 0), fate);
  }

  /// When each came in, in order of time, the procedures put in that order too. What is still open came in at the end.
  static List<LocalDateTime> received(
      Commune commune, List<String> procedures, List<LocalDate> days, Map<Integer, String> fates, Random random) {
    record Coming(LocalDateTime at, String procedure, String fate) {}
    var coming = new ArrayList<Coming>();
    var special = new ArrayList<>(commune.special());
    for (var procedure : procedures) {
      var allowed = DAYS.get(procedure);
      var fate = special.stream().filter(one -> allowed >= (one.equals("open") ? 8 : 3)).findFirst().orElse("usual");
      special.remove(fate);
      var last = days.size() - 1;
      var day =
          switch (fate) {
            case "usual" -> random.nextInt(days.size());
            case "open" -> last - random.nextInt(5);
            case "overdue-silent" -> last - allowed - 3;
            case "awaiting" -> last - 4 - random.nextInt(8);
            default -> random.nextInt(days.size() - 60);
          };
      coming.add(new Coming(at(days.get(day), 7 * 60 + 45, 7 * 60 + 10, random), procedure, fate));
    }
    if (!special.isEmpty()) {
      throw new IllegalStateException(commune.id() + ": no dossier left for " + special);
    }
    coming.sort(Comparator.comparing(Coming::at));
    for (var i = 0; i < coming.size(); i++) {
      procedures.set(i, coming.get(i).procedure());
      if (!coming.get(i).fate().equals("usual")) {
        fates.put(i, coming.get(i).fate());
      }
    }
    return coming.stream().map(Coming::at).toList();
  }

  static Set<Integer> online(Commune commune, List<String> procedures, Random random) {
    var possible = new ArrayList<Integer>();
    for (var i = 0; i < procedures.size(); i++) {
      if (!DESK_ONLY.contains(procedures.get(i))) {
        possible.add(i);
      }
    }
    Collections.shuffle(possible, random);
    return Set.copyOf(possible.subList(0, commune.online()));
  }

  static Map<Integer, String> helped(
      Commune commune, List<String> procedures, List<LocalDateTime> received, Map<Integer, String> fates, Random random) {
    var reasons = List.of("ELDERLY", "LIVING_ALONE", "ILLNESS", "DISABILITY", "MERITORIOUS");
    var possible = new ArrayList<Integer>();
    for (var i = 0; i < procedures.size(); i++) {
      if ((procedures.get(i).startsWith("MAU.XH") || procedures.get(i).startsWith("MAU.CC"))
          && !procedures.get(i).equals(FUNERAL)
          && !fates.containsKey(i)
          && received.get(i).toLocalDate().isAfter(LocalDate.of(2023, 4, 24))) {
        possible.add(i);
      }
    }
    Collections.shuffle(possible, random);
    var helped = new HashMap<Integer, String>();
    for (var n = 0; n < commune.helped(); n++) {
      helped.put(possible.get(n), reasons.get(n % reasons.size()));
    }
    return helped;
  }

  static String letters(Commune commune, List<Dossier> dossiers, Random random) {
    record Letter(LocalDateTime approvedAt, String line) {}
    var letters = new ArrayList<Letter>();
    for (var dossier : dossiers) {
      var line = dossier.line();
      var lifeEvent = LIFE.get(String.valueOf(line.get("procedureCode")));
      if (lifeEvent != null && dossier.completedAt() != null) {
        var kind = lifeEvent.equals("DEATH") ? "CONDOLENCE" : "CONGRATULATION";
        var drafted = dossier.completedAt().plusMinutes(15);
        var reason =
            switch (lifeEvent) {
              case "BIRTH" -> "đăng ký khai sinh cho con";
              case "MARRIAGE" -> "đăng ký kết hôn";
              default -> "mất người thân";
            };
        letters.add(
            new Letter(
                drafted.plusMinutes(20),
                row(kind, lifeEvent, "LIFE_EVENT", line.get("code"), text(drafted), text(drafted.plusMinutes(20)),
                    text(drafted.plusMinutes(45)), "gia đình " + line.get("applicantName"), address(line.get("village")), line.get("village"), reason)));
      }
      if (dossier.fate().equals("late")) {
        var drafted = at(minus(dossier.dueAt().toLocalDate(), 2), 8 * 60, 300, random);
        var received = LocalDateTime.parse(String.valueOf(line.get("receivedAt")).substring(0, 19));
        drafted = drafted.isBefore(received) ? received.plusMinutes(60) : drafted;
        letters.add(
            new Letter(
                drafted.plusMinutes(30),
                row("APOLOGY", "", "DOSSIER_DUE_SOON", line.get("code"), text(drafted), text(drafted.plusMinutes(30)),
                    text(drafted.plusMinutes(60)), line.get("applicantName"), address(line.get("village")),
                    line.get("village"), "cần thêm thời gian xác minh hồ sơ")));
      }
    }
    var days = LocalDate.of(2023, 4, 25).datesUntil(LAST).filter(Generate::works).toList();
    for (var reason : commune.thanks()) {
      var drafted = at(days.get(random.nextInt(days.size())), 8 * 60, 300, random);
      var village = commune.id() + ".thon" + (1 + random.nextInt(commune.villages()));
      letters.add(
          new Letter(
              drafted.plusMinutes(40),
              row("THANKS", "", "CONTRIBUTION", "", text(drafted), text(drafted.plusMinutes(40)),
                  text(drafted.plusMinutes(90)), person(random.nextBoolean(), random),
                  address(village), village, reason)));
    }
    letters.sort(Comparator.comparing(Letter::approvedAt));
    return row("kind", "lifeEvent", "trigger", "dossierCode", "draftedAt", "approvedAt", "issuedAt", "recipientName", "recipientAddress",
            "village", "reason")
        + String.join("", letters.stream().map(Letter::line).toList());
  }

  /// Four days a month shared by chairman and vice-chairman, never two in one week; the secretary's are on Fridays.
  static String receptions(Commune commune, Random random) {
    var text = new StringBuilder(row("date", "role", "receptionKind", "inPerson", "held", "visitors"));
    var weeks = FROM.datesUntil(LAST.plusDays(1)).filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
        .map(day -> works(day) ? day : works(day.plusDays(2)) ? day.plusDays(2) : day.minusDays(1))
        .filter(Generate::works).toList();
    var total = commune.chairman() + commune.vice();
    var chosen = new ArrayList<LocalDate>();
    if (total <= 40) {
      var perMonth = new HashMap<Integer, Integer>();
      for (var day : weeks) {
        if (perMonth.merge(day.getMonthValue(), 1, Integer::sum) <= 4) {
          chosen.add(day);
        }
      }
    } else {
      chosen.addAll(weeks);
    }
    var rows = new TreeMap<String, String>();
    var vices = new ArrayList<>(chosen);
    Collections.shuffle(vices, random);
    var vice = total <= chosen.size() ? Set.copyOf(vices.subList(0, commune.vice())) : Set.<LocalDate>of();
    var chairman = chosen.stream().filter(day -> !vice.contains(day)).limit(commune.chairman()).toList();
    chairman.forEach(day -> rows.put(day + "a", row(day, "CHAIRMAN", "PERIODIC", true, true, random.nextInt(6))));
    vice.stream().sorted().forEach(day -> rows.put(day + "b", row(day, "VICE_CHAIRMAN", "PERIODIC", true, true, random.nextInt(5))));
    if (vice.isEmpty()) {
      chosen.stream().filter(day -> day.getMonthValue() % 2 == 0).limit(commune.vice())
          .forEach(day -> rows.put(day + "b", row(day.plusDays(1), "VICE_CHAIRMAN", "PERIODIC", true, true, random.nextInt(5))));
    }
    var perMonth = new HashMap<Integer, Integer>();
    FROM.datesUntil(LAST.plusDays(1))
        .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY && works(day))
        .filter(day -> perMonth.merge(day.getMonthValue(), 1, Integer::sum) <= 2)
        .limit(commune.secretary())
        .forEach(day -> rows.put(day + "c", row(day, "PARTY_SECRETARY", "PERIODIC", true, true, random.nextInt(4))));
    rows.values().forEach(text::append);
    return text.toString();
  }

  static boolean works(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5 && !OFF.contains(day);
  }

  static LocalDate plus(LocalDate day, int workingDays) {
    for (var left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day;
  }

  static LocalDate minus(LocalDate day, int workingDays) {
    for (var left = workingDays; left > 0; ) {
      day = day.minusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day;
  }

  static int workingDays(LocalDate after, LocalDate to) {
    return (int) after.datesUntil(to).map(day -> day.plusDays(1)).filter(Generate::works).count();
  }

  static LocalDateTime at(LocalDate day, int firstMinute, int minutes, Random random) {
    return day.atStartOfDay().plusMinutes(firstMinute + random.nextInt(minutes));
  }

  static String text(LocalDateTime moment) {
    return moment.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")) + "+07:00";
  }

  static String person(boolean male, Random random) {
    var middle = male ? MIDDLE_MALE : MIDDLE_FEMALE;
    var given = male ? MALE : FEMALE;
    return FAMILY[random.nextInt(FAMILY.length)] + " " + middle[random.nextInt(middle.length)] + " " + given[random.nextInt(given.length)];
  }

  static String address(Object village) {
    return "Thôn " + String.valueOf(village).replaceAll(".*thon", "");
  }

  static String row(Object... cells) {
    var texts = new ArrayList<String>();
    for (var cell : cells) {
      var text = String.valueOf(cell);
      texts.add(text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
    }
    return String.join(",", texts) + "\n";
  }

  static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          "{" + String.join(",", map.entrySet().stream().map(e -> json(String.valueOf(e.getKey())) + ":" + json(e.getValue())).toList()) + "}";
      case List<?> list -> "[" + String.join(",", list.stream().map(Generate::json).toList()) + "]";
      case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      default -> String.valueOf(value);
    };
  }

  static Map<String, Integer> counts(Object... pairs) {
    var counts = new HashMap<String, Integer>();
    for (var i = 0; i < pairs.length; i += 2) {
      counts.put((String) pairs[i], (Integer) pairs[i + 1]);
    }
    return counts;
  }
}
