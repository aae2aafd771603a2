package vn.thanthien.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Figures of a commune, a district, a province, the whole country and a free group of forty
/// communes over ten months, with a million dossier records below 10,600 communes and with ten
/// million; against a read of a single record by its primary key. Both are asked for as others ask,
/// by an auditor of the country, in turns over one kept HTTP connection. What the same read costs
/// inside, as one statement of the service's role, is told beside it.
///
/// Four of five late dossiers have an apology.
///
/// The records are a thousand patterns, multiplied in the database; their counters are what
/// `dossier_effect` of the pattern, the service's own function, adds up to. That they are right is
/// shown afterwards: every figure of dossiers and apologies equals a count of the records by their
/// plain definition.
///
/// The country is a unit of kind PROVINCE: the tree knows no kind above it.
final class ReportBench {

  private static final double MILLIONS =
      Double.parseDouble(System.getProperty("thanthien.bench.millions", "10"));
  private static final long PATTERNS = Math.round(100 * MILLIONS);
  private static final int COMMUNES = 10_600;
  private static final int ROUNDS = 10;
  private static final int READS = 500;
  private static final UUID RECORD = new UUID(7, 7);
  private static final double LONGEST_TURN_SECONDS = 0.3;
  private static final double GOAL_UNIT = 5;
  private static final double GOAL_GROUP = 15;
  private static final double GOAL_GROWTH = 1.2;
  private static final String PERIOD = "from=2023-01-01&to=2023-10-31";
  private static final String COUNTED =
      "&code=D01&code=D02&code=D03&code=D04&code=D05&code=D06&code=D07&code=D08&code=D09&code=D10"
          + "&code=D11&code=D12&code=D13";
  private static final JsonMapper JSON = new JsonMapper();

  private final Stage stage;
  private final URI service;
  private final String auditor;
  private final Map<String, String> subjects = new LinkedHashMap<>();

  ReportBench(Stage stage) {
    this.stage = stage;
    this.service = stage.start("reporting").url();
    this.auditor = stage.tokens().of("vn", "auditor");
  }

  /// Loads, measures, loads the rest, measures again, and counts.
  ///
  /// @return what came out, for the JSON
  ObjectNode run() throws Exception {
    try (var connection = stage.inspector()) {
      tree(connection, COMMUNES);
      patterns(connection);
      load(connection, "= 0");
    }
    subjects.put("commune", "unit=c5");
    subjects.put("district", "unit=d5");
    subjects.put("province", "unit=p5");
    subjects.put("nation", "unit=vn");
    subjects.put("group", "group=" + group());
    var few = measured();
    try (var connection = stage.inspector()) {
      load(connection, "<> 0");
    }
    var many = measured();
    return result(few, many);
  }

  /// A country of 34 provinces, 700 districts and some communes.
  static void tree(Connection connection, int communes) throws SQLException {
    execute(
        connection,
        """
        create unlogged table bench_unit as
        select 'vn' as id, 'PROVINCE' as kind, null::text as parent, 0 as number
        union all select 'p' || n, 'PROVINCE', 'vn', n from generate_series(0, 33) n
        union all select 'd' || n, 'DISTRICT', 'p' || (n %% 34), n from generate_series(0, 699) n
        union all select 'c' || n, 'XA', 'd' || (n %% 700), n from generate_series(0, %d) n
        """
            .formatted(communes - 1),
        """
        insert into unit (id, version, revision, name, kind, parent, valid_from, closing_time, predecessors)
        select id, 1, 1, id, kind, parent, '2004-01-01', '17:00', '[]' from bench_unit
        """,
        """
        insert into unit_node (id, revision, name, kind, parent, valid_from, closing_time, predecessors)
        select id, 1, id, kind, parent, '2004-01-01', '17:00', '{}' from bench_unit
        """,
        """
        insert into unit_ancestor
        with recursive up (unit, ancestor, depth) as (
          select id, id, 0 from bench_unit
          union all
          select up.unit, b.parent, up.depth + 1 from up join bench_unit b on b.id = up.ancestor
           where b.parent is not null)
        select unit, ancestor, depth from up
        """,
        "insert into unit_visible select ancestor, unit from unit_ancestor",
        """
        insert into investment (id, unit, version, revision, amount, purpose, spent_on)
        values ('%s', 'c5', 1, 1, 1000000, 'Mua sắm máy tính', '2023-05-10')
        """
            .formatted(RECORD),
        "analyze",
        "vacuum analyze unit_ancestor",
        "vacuum analyze unit_visible");
  }

  /// A thousand dossiers over two years: channels, early, on time, late, paused, open, withdrawn.
  static void patterns(Connection connection) throws SQLException {
    execute(
        connection,
        """
        create unlogged table bench_pattern as
        select n as number, gen_random_uuid() as id, 2::bigint as revision, ''::text as unit,
               'H56-2301-' || n as code, '1.000001' as procedure_code, 'Hộ tịch' as procedure_field,
               case n % 4 when 0 then 'BIRTH' when 1 then 'DEATH' end as life_event,
               case n % 3 when 0 then 'ONLINE' when 1 then 'IN_PERSON' else 'POSTAL' end as channel,
               case when n % 2 = 0 then 'FULL' else 'NONE' end as online_level,
               case when n % 23 = 7 then 'PROCESSING' when n % 23 = 9 then 'WITHDRAWN'
                    else 'COMPLETED' end as status,
               a.received as received_at, a.received + interval '7 days' as due_at,
               case when n % 23 not in (7, 9) then a.ended end as completed_at,
               null::timestamptz as returned_at,
               case when n % 23 <> 7 then a.ended end as ended_at,
               case when n % 23 not in (7, 9)
                    then case when n % 9 < 7 then 'EARLY' when n % 9 = 7 then 'ON_TIME'
                              else 'LATE' end end as punctuality,
               case when n % 23 not in (7, 9) then 7 - n % 9 end::int as saved_working_days,
               case when n % 29 = 3 and n % 9 > 1
                    then tstzmultirange(tstzrange(a.received + interval '6 hours',
                                                  a.received + interval '1 day', '(]'))
                    else '{}' end as paused,
               case when n % 29 = 3 and n % 9 > 1 then array[a.received + interval '6 hours']
                    else '{}' end as supplement_at,
               n % 51 = 0 as home_delivery, false as assisted_filing, n % 2 = 0 as result_digitised,
               null::text as village, now() as recorded_at, null::timestamptz as apologised_at,
               null::timestamptz as end_recorded_at
          from generate_series(0, 999) n
         cross join lateral (
           select timestamptz '2023-01-03 08:30+07' + n * interval '17 hours 18 minutes' as received) r
         cross join lateral (
           select r.received, r.received + n % 9 * interval '1 day' as ended) a
        """,
        """
        create unlogged table bench_effect as
        select p.number, e.*
          from bench_pattern p
         cross join lateral (select id, revision, unit, code, procedure_code, procedure_field,
                                    life_event, channel, online_level, status, received_at, due_at,
                                    completed_at, returned_at, ended_at, punctuality,
                                    saved_working_days, paused, supplement_at, home_delivery,
                                    assisted_filing, result_digitised, village, recorded_at,
                                    apologised_at, end_recorded_at) r
         cross join lateral dossier_effect(row(r.*)::dossier_record) e
        """);
  }

  /// Writes the records of some patterns for every commune, one in nineteen left out, another one
  /// for each kind of commune; and adds them to the counters of all units. A tenth of them is
  /// another tenth for each kind, so that a unit above communes has records of all days with few
  /// records, too.
  ///
  /// @param tenth `= 0` for the patterns of one tenth, `<> 0` for all others
  static void load(Connection connection, String tenth) throws SQLException {
    var kept =
        "(p.number * 7 + %1$s * 13) %% 19 <> 0 and p.number < "
            + PATTERNS
            + " and (p.number + %1$s) %% 10 "
            + tenth;
    var columns = columns(connection, "dossier_record", "id", "unit");
    var counters = columns(connection, "dossier_counter", "unit", "grain", "start");
    var start = System.nanoTime();
    execute(
        connection,
        "set work_mem = '512MB'",
        "set maintenance_work_mem = '512MB'",
        "drop index if exists dossier_record_received, dossier_record_ended, dossier_record_due,"
            + " dossier_record_apologised",
        "insert into dossier_record (id, unit, %1$s) select uuidv7(), u.id, %1$s"
                .formatted(String.join(", ", columns))
            + " from bench_unit u join bench_pattern p on "
            + kept.formatted("(u.number % 40)")
            + " where u.kind = 'XA'",
        "create index dossier_record_received on dossier_record (unit, received_at)",
        "create index dossier_record_ended on dossier_record (unit, ended_at)",
        "create index dossier_record_due on dossier_record (unit, due_at)",
        "create index dossier_record_apologised on dossier_record (unit, apologised_at)"
            + " where apologised_at is not null",
        """
        insert into dossier_counter as c (unit, grain, start, %s)
        select w.unit, d.grain, d.start, %s
          from (select a.ancestor as unit, u.number %% 40 as variant, count(*) as times
                  from bench_unit u join unit_ancestor a on a.unit = u.id
                 where u.kind = 'XA' group by 1, 2) w
          join (select v as variant, g.grain, g.start, %s
                  from generate_series(0, 39) v
                  join bench_effect p on %s
                 cross join lateral (values ('D'::"char", p.day),
                                            ('M'::"char", date_trunc('month', p.day)::date))
                       g (grain, start)
                 group by 1, 2, 3) d using (variant)
         group by 1, 2, 3
        on conflict (unit, grain, start) do update set %s
        """
            .formatted(
                String.join(", ", counters),
                each(counters, "sum(w.times * d.%1$s)"),
                each(counters, "coalesce(sum(p.%1$s), 0) as %1$s"),
                kept.formatted("v"),
                each(counters, "%1$s = c.%1$s + excluded.%1$s")),
        "vacuum analyze dossier_record",
        "vacuum analyze dossier_counter");
    apologise(connection);
    execute(connection, "checkpoint");
    say("loaded in %.0f s", (System.nanoTime() - start) / 1e9);
  }

  /// Four of five late dossiers get a letter, from two days before the due date to a day after it;
  /// counted as the projection does.
  private static void apologise(Connection connection) throws SQLException {
    execute(
        connection,
        """
        insert into letter_record (id, revision, unit, kind, status, trigger, dossier_id, drafted_at, issued_at,
                                   recorded_at)
        select uuidv7(), 1, d.unit, 'APOLOGY', 'ISSUED', 'DOSSIER_DUE_SOON', d.id, d.due_at - interval '3 days',
               d.due_at - interval '2 days' + abs(hashtext(d.id::text)) % 72 * interval '1 hour', now()
          from dossier_record d
         where d.punctuality = 'LATE' and abs(hashtext(d.id::text)) % 5 <> 0
           and not exists (select from letter_record l where l.dossier_id = d.id)
        """,
        """
        insert into apology_record (id, revision, unit, due_at, issued_at, missed, ahead, late_on, recorded_at)
        select d.id, d.revision + l.revision, d.unit, d.due_at, l.issued_at,
               not d.paused @> d.due_at and d.ended_at > d.due_at,
               greatest(-1, vietnam_day(d.due_at) - vietnam_day(l.issued_at)),
               case when vietnam_day(l.issued_at) >= vietnam_day(d.due_at) then vietnam_day(l.issued_at)
                    else '-infinity' end,
               now()
          from letter_record l join dossier_record d on d.id = l.dossier_id
        on conflict (id) do nothing
        """,
        "truncate apology_counter, letter_counter",
        counted(
            "apology",
            ", r.late_on",
            ", case when r.late_on >= date_trunc('month', e.day) + interval '1 month'"
                + " then r.late_on else '-infinity' end",
            "sum(e.behind), sum(e.ahead_0), sum(e.ahead_1), sum(e.ahead_2), sum(e.ahead_3),"
                + " sum(e.ahead_4), sum(e.ahead_5)"),
        counted(
            "letter",
            "",
            "",
            "sum(e.apologies), sum(e.congratulations), sum(e.condolences), sum(e.thanks),"
                + " sum(e.unlinked_congratulations), sum(e.unlinked_condolences)"),
        "vacuum analyze letter_record",
        "vacuum analyze apology_record",
        "vacuum analyze apology_counter",
        "vacuum analyze letter_counter");
  }

  private static String counted(String subject, String dayKey, String monthKey, String sums) {
    return """
    insert into %1$s_counter
    select a.ancestor, g.*, %4$s
      from %1$s_record r
      join unit_ancestor a on a.unit = r.unit
     cross join lateral %1$s_effect(r) e
     cross join lateral (values ('D'::"char", e.day%2$s),
                                ('M'::"char", date_trunc('month', e.day)::date%3$s)) g
     group by %5$s
    """
        .formatted(subject, dayKey, monthKey, sums, dayKey.isEmpty() ? "1, 2, 3" : "1, 2, 3, 4");
  }

  private String group() throws IOException {
    var members = new ArrayList<String>();
    for (var i = 0; i < 40; i++) {
      members.add("{\"unit\": \"c%d\", \"from\": \"2004-01-01\"}".formatted(i * 101));
    }
    try (var asking = new KeptConnection(service, stage.tokens().of("vn", "platform-admin"))) {
      return JSON.readTree(
              asking.send(
                  "POST",
                  "/api/reporting-groups",
                  UUID.randomUUID().toString(),
                  "{\"name\": \"Bốn mươi xã\", \"members\": [%s]}"
                      .formatted(String.join(", ", members))))
          .path("id")
          .asText();
    }
  }

  /// Medians of the rounds, in microseconds: `statement` and `record` for the single row, and each
  /// subject with all its figures and, as `subject.counted`, with those of dossiers that counters
  /// answer.
  private Map<String, Double> measured() throws Exception {
    var times = new LinkedHashMap<String, List<Double>>();
    try (var connection = stage.runtime();
        var asking = new KeptConnection(service, auditor)) {
      execute(connection, "set thanthien.viewer = 'vn'");
      stage.warmUp(() -> {
        for (var subject : subjects.values()) {
          request(asking, "/api/figures?" + subject + "&" + PERIOD);
          request(asking, "/api/programme/investments/" + RECORD);
        }
        return true;
      });
      for (var round = 0; round < ROUNDS; round++) {
        var taken = new LinkedHashMap<String, Double>();
        taken.put("statement", statement(connection));
        taken.put("record", request(asking, "/api/programme/investments/" + RECORD));
        for (var subject : subjects.entrySet()) {
          var path = "/api/figures?" + subject.getValue() + "&" + PERIOD;
          taken.put(subject.getKey(), request(asking, path));
          taken.put(subject.getKey() + ".counted", request(asking, path + COUNTED));
        }
        taken.forEach(
            (name, micros) -> times.computeIfAbsent(name, _ -> new ArrayList<>()).add(micros));
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    times.forEach((name, micros) -> medians.put(name, Bench.median(micros)));
    return medians;
  }

  private static double statement(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select * from investment where id = ?")) {
      var micros = new ArrayList<Double>();
      for (var i = 0; i < READS; i++) {
        query.setObject(1, RECORD);
        var start = System.nanoTime();
        try (var row = query.executeQuery()) {
          row.next();
        }
        micros.add((System.nanoTime() - start) / 1e3);
      }
      return Bench.median(micros);
    }
  }

  private static double request(KeptConnection asking, String path) throws IOException {
    var micros = new ArrayList<Double>();
    var begin = System.nanoTime();
    do {
      var start = System.nanoTime();
      asking.send("GET", path, "");
      micros.add((System.nanoTime() - start) / 1e3);
    } while (System.nanoTime() - begin < LONGEST_TURN_SECONDS * 1e9);
    return Bench.median(micros);
  }

  private String get(String path) throws IOException {
    try (var asking = new KeptConnection(service, auditor)) {
      return asking.send("GET", path, "");
    }
  }

  private ObjectNode result(Map<String, Double> few, Map<String, Double> many) throws Exception {
    var json = JSON.createObjectNode();
    json.put("name", "report");
    json.put("millionsOfRecords", MILLIONS);
    var read = many.getOrDefault("record", 1.0);
    json.put("recordMicrosAtATenth", rounded(few.getOrDefault("record", 1.0)));
    json.put("recordMicros", rounded(read));
    json.put("recordStatementMicros", rounded(many.getOrDefault("statement", 0.0)));
    say(
        "report: one record by its primary key %,.0f µs, of which its statement %.0f µs",
        read, many.getOrDefault("statement", 0.0));
    for (var name : many.keySet()) {
      if (name.equals("record") || name.equals("statement")) {
        continue;
      }
      var subject = name.replace(".counted", "");
      var micros = many.getOrDefault(name, 0.0);
      var growth = micros / read / (few.getOrDefault(name, 1.0) / few.getOrDefault("record", 1.0));
      var figures = json.putObject(name);
      figures.put("micros", rounded(micros));
      figures.put("growth", rounded(growth));
      var line = new StringBuilder("report %s: %,.0f µs".formatted(name, micros));
      if (!subject.equals("nation")) {
        var goal = subject.equals("group") ? GOAL_GROUP : GOAL_UNIT;
        figures.put("overRecord", rounded(micros / read));
        line.append(
            String.format(
                Locale.ROOT,
                ", %.1f such reads, goal %.0f: %s",
                micros / read,
                goal,
                micros / read <= goal ? "reached" : "MISSED"));
      }
      line.append(
          String.format(
              Locale.ROOT,
              "; in such reads over a tenth of the records %.2f, goal %.1f: %s",
              growth,
              GOAL_GROWTH,
              growth <= GOAL_GROWTH ? "reached" : "MISSED"));
      System.out.println(line);
    }
    var wrong = json.putArray("wrong");
    try (var connection = stage.inspector()) {
      for (var subject : subjects.entrySet()) {
        compare(connection, subject.getKey(), subject.getValue()).forEach(wrong::add);
      }
    }
    System.out.println(
        wrong.isEmpty()
            ? "report: every figure of dossiers and apologies equals a raw recount"
            : "WRONG: " + wrong);
    return json;
  }

  /// What the figures of dossiers say otherwise than their records, counted plainly.
  private List<String> compare(Connection connection, String subject, String query)
      throws IOException, SQLException {
    var says = new LinkedHashMap<String, String>();
    for (var figure :
        JSON.readTree(
            get("/api/figures?" + query + "&" + PERIOD + COUNTED + "&code=L05&code=L06"))) {
      if (figure.path("by").isEmpty()) {
        says.put(
            figure.path("indicator").asText(figure.path("code").asText()),
            figure.path("numerator").asText("null")
                + "/"
                + figure.path("denominator").asText("null"));
      }
    }
    var differences = new ArrayList<String>();
    var where =
        subject.equals("group")
            ? "unit in (select m.value ->> 'unit' from reporting_group, jsonb_array_elements(members) m)"
            : "unit in (select unit from unit_ancestor where ancestor = '"
                + query.substring(query.indexOf('=') + 1)
                + "')";
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(recount(where))) {
      row.next();
      for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        var code = row.getMetaData().getColumnLabel(i).toUpperCase(Locale.ROOT);
        if (!row.getString(i).equals(says.get(code))) {
          differences.add(
              "%s %s: %s, recounted %s".formatted(subject, code, says.get(code), row.getString(i)));
        }
      }
    }
    return differences;
  }

  /// One row, a column per indicator: numerator/denominator.
  private static String recount(String where) {
    return """
    with r as (
      select d.*, received_at >= a.s and received_at < a.e as here,
             completed_at >= a.s and completed_at < a.e as done,
             received_at < a.e and (ended_at is null or ended_at >= a.e) as open,
             ended_at >= a.s and ended_at < a.e as over,
             due_at >= a.s and due_at < a.e and not paused @> due_at
               and case when punctuality is not null then punctuality = 'LATE' and ended_at > due_at
                        else ended_at is null or ended_at > due_at end as missed,
             a.s, a.e, l.apology
        from dossier_record d
        left join (select dossier_id, min(issued_at) as apology from letter_record
                    where kind = 'APOLOGY' group by dossier_id) l on l.dossier_id = d.id
       cross join (select timestamptz '2023-01-01 00:00+07' as s,
                          timestamptz '2023-10-31 00:00+07' as e) a
       where %s)
    select count(*) filter (where here) || '/null' as d01,
           count(*) filter (where received_at < s and (ended_at is null or ended_at >= s)) || '/null' as d02,
           count(*) filter (where here and channel = 'ONLINE') || '/' || count(*) filter (where here) as d03,
           count(*) filter (where here and channel = 'ONLINE' and online_level = 'FULL') || '/'
             || count(*) filter (where here and online_level = 'FULL') as d04,
           count(*) filter (where done and punctuality <> 'LATE') || '/' || count(*) filter (where done) as d05,
           count(*) filter (where done and punctuality = 'EARLY') || '/' || count(*) filter (where done) as d07,
           count(*) filter (where done and punctuality = 'ON_TIME') || '/' || count(*) filter (where done) as d08,
           count(*) filter (where done and punctuality = 'LATE') || '/' || count(*) filter (where done) as d09,
           count(*) filter (where open and not paused @> e and due_at < e
                              and coalesce(punctuality, 'LATE') = 'LATE') || '/'
             || count(*) filter (where open and not paused @> e) as d10,
           count(*) filter (where done and result_digitised) || '/' || count(*) filter (where done) as d11,
           count(*) filter (where here and home_delivery) || '/null' as d12,
           coalesce(sum(saved_working_days) filter (where done), 0) || '/'
             || count(saved_working_days) filter (where done) as d13,
           count(*) filter (where missed and apology < e) || '/' || count(*) filter (where missed) as l05,
           count(*) filter (where missed and vietnam_day(apology) < vietnam_day(due_at)) || '/'
             || count(*) filter (where missed) as l06
      from r
    """
        .formatted(where);
  }

  private static List<String> columns(Connection connection, String table, String... without)
      throws SQLException {
    var columns = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from " + table + " limit 0")) {
      for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
    }
    columns.removeAll(Arrays.asList(without));
    return columns;
  }

  private static String each(List<String> columns, String pattern) {
    return String.join(", ", columns.stream().map(pattern::formatted).toList());
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
