package vn.thanthien.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;

/// Asks for the reports that units want of those below them, before those are written.
final class Requests {

  private static final String PATH = "/api/report-requests";
  private static final String DUE_IN = "dueIn";

  private final Sample sample;
  private final PublicApi api;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  Requests(Sample sample, PublicApi api) {
    this.sample = sample;
    this.api = api;
  }

  void send() {
    for (var unit : sample.records()) {
      for (var schedule : unit.requests().inside("schedules")) {
        api.post(
            admin(unit),
            schedule.where(),
            schedule.where(),
            "/api/report-schedules",
            schedule.body());
      }
      for (var request : unit.requests().inside("requests")) {
        send(unit, request);
      }
    }
  }

  private void send(UnitSample unit, Entry request) {
    var admin = admin(unit);
    // due dates depend on the day of the load, so a second load must not even ask
    if (isMade(admin, request)) {
      return;
    }
    var body = dated(admin, request, request.without("steps", DUE_IN));
    var id = api.post(admin, request.where(), request.where(), PATH, body).path("id").asText();
    for (var step : request.inside("steps")) {
      api.post(
          admin,
          step.where(),
          step.where(),
          PATH + "/" + id + "/" + step.text("step"),
          dated(admin, step, step.without("step", DUE_IN)));
    }
  }

  private boolean isMade(Account admin, Entry request) {
    for (var made : api.get(admin, PATH + "?limit=500").path("items")) {
      if (made.path("demand").path("subject").asText().equals(request.text("subject"))
          && made.path("from").asText().equals(request.text("from"))) {
        return true;
      }
    }
    return false;
  }

  private ObjectNode dated(Account admin, Entry entry, ObjectNode body) {
    var days = entry.body().path(DUE_IN);
    return days.isMissingNode()
        ? body
        : body.put("dueOn", workingDay(admin, days.asInt()).toString());
  }

  /// @param days working days from today, negative before it; 0 is the next one from today on
  private LocalDate workingDay(Account admin, int days) {
    var day = today;
    var step = days < 0 ? -1 : 1;
    for (var left = Math.abs(days); left > 0 || !isWorkingDay(admin, day); ) {
      day = day.plusDays(step);
      if (left > 0 && isWorkingDay(admin, day)) {
        left--;
      }
    }
    return day;
  }

  private boolean isWorkingDay(Account admin, LocalDate day) {
    for (JsonNode special : api.get(admin, "/api/calendar/" + day.getYear()).path("days")) {
      if (special.path("date").asText().equals(day.toString())) {
        return special.path("kind").asText().equals("COMPENSATORY_WORKDAY");
      }
    }
    return day.getDayOfWeek().getValue() <= 5;
  }

  private Account admin(UnitSample unit) {
    return sample.people().of(unit.unit(), "district-admin");
  }
}
