package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inzira.invention.OpenCase.Reached;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;

/**
 * The clinics of a mission at work: who was assessed, who came yesterday, who is expected, and what
 * lies in the refrigerator.
 */
final class OpenClinic {

  private static final String KIGALI = "CLINIC-KIGALI";
  private static final String CENTRE = "RW13-MHAC";
  private static final String PHYSICIAN = "Panel physician (invented)";
  private static final int ADULT = 18;
  private static final int ASSENTING = 7;
  private static final int VALID_MONTHS = 6;
  private static final int READING_DAYS = 14;
  private static final int TOO_WARM_DAY = 5;
  private static final String TOO_WARM_LOT = "INV-MMR-096";

  /** Vaccine, lot, days until it expires, doses a vial, doses received. */
  private static final List<List<String>> LOTS =
      List.of(
          List.of("03", "INV-MMR-114", "310", "10", "180"),
          List.of("03", TOO_WARM_LOT, "24", "10", "30"),
          List.of("113", "INV-TD-207", "520", "10", "240"),
          List.of("10", "INV-IPV-051", "400", "5", "160"),
          List.of("20", "INV-DTP-033", "260", "10", "120"),
          List.of("133", "INV-PCV-018", "450", "4", "96"),
          List.of("43", "INV-HEPB-072", "380", "1", "140"),
          List.of("21", "INV-VAR-009", "190", "1", "60"));

  private final Chance chance;
  private final LocalDate today;
  private final Book book;

  OpenClinic(Chance chance, LocalDate today, Book book) {
    this.chance = chance;
    this.today = today;
    this.book = book;
  }

  void write(List<OpenCase> cases) {
    clinics();
    coldChain();
    var cleared =
        book.rows(Sheet.MEDICAL_CLEARANCES).stream()
            .collect(
                Collectors.toMap(
                    row -> row.getOrDefault("person", ""),
                    row -> LocalDate.parse(row.getOrDefault("until_day", "")),
                    (one, other) -> one));
    cases.forEach(one -> assessed(one, cleared));
    var waiting =
        cases.stream()
            .filter(one -> one.reached() == Reached.ACCEPTED)
            .filter(one -> one.people().stream().noneMatch(who -> cleared.containsKey(who.key())))
            .toList();
    for (int at = 0; at < Math.min(waiting.size(), 14); at++) {
      expected(waiting.get(at), at);
    }
  }

  private void clinics() {
    book.addKeyed(
        Sheet.CLINICS, KIGALI, opened(CENTRE, "28", "20", "yes", "yes").toArray(String[]::new));
    book.addKeyed(
        Sheet.CLINICS,
        "CLINIC-MAHAMA",
        opened("RW55-MAHAMA", "16", "0", "no", "no").toArray(String[]::new));
  }

  private static List<String> opened(
      String place, String morning, String afternoon, String weekends, String machines) {
    var cells = new ArrayList<>(List.of("place", place));
    cells.addAll(List.of("morning", morning, "afternoon", afternoon));
    cells.addAll(List.of("open_saturday", weekends, "open_sunday", weekends));
    for (var station : List.of("registration", "counselling", "vitals", "physician")) {
      cells.addAll(List.of(station, "yes"));
    }
    cells.addAll(List.of("x_ray", machines, "laboratory", machines, "vaccination", "yes"));
    return cells;
  }

  /** Half a year before their clearance ends; what was found stays out of the cases. */
  private void assessed(OpenCase made, Map<String, LocalDate> cleared) {
    for (var person : made.people()) {
      var until = cleared.get(person.key());
      if (until != null) {
        assessed(made, person, until.minusMonths(VALID_MONTHS));
      }
    }
  }

  private void assessed(OpenCase made, Someone person, LocalDate completed) {
    var opened = completed.minusDays(chance.between(2, 12));
    if (!opened.isAfter(person.birthDate())) {
      return;
    }
    var outcome = chance.inThousand(90) ? "cleared_with_conditions" : "cleared";
    var assessment =
        book.add(
            Sheet.ASSESSMENTS,
            shared(made, person, "outcome", outcome, "completed_on", completed.toString()));
    book.add(
        Sheet.EXAMINATIONS,
        shared(
            made,
            person,
            "assessment",
            assessment,
            "opened_on",
            opened.toString(),
            "finding",
            outcome,
            "tuberculosis_class",
            made.destination().equals("USA") ? (chance.inThousand(50) ? "b2" : "none") : "",
            "signed_on",
            completed.toString(),
            "signed_by",
            PHYSICIAN));
  }

  private String[] shared(OpenCase made, Someone person, String... more) {
    var cells = new ArrayList<>(List.of("person", person.key(), "centre", CENTRE));
    cells.addAll(List.of("client_category", "refugee", "purpose", "resettlement"));
    cells.addAll(List.of("destination", made.destination()));
    cells.addAll(List.of(more));
    return cells.toArray(String[]::new);
  }

  /** Two families came yesterday, four are expected today, the others in the days after. */
  private void expected(OpenCase made, int at) {
    var day = at < 2 ? today.minusDays(1) : at < 6 ? today : today.plusDays(1 + (at - 6) / 2);
    if (at == 2) {
      made.people().forEach(person -> assessed(made, person, today.minusDays(228)));
    }
    for (var person : made.people()) {
      var appointment =
          book.add(
              Sheet.APPOINTMENTS,
              "person",
              person.key(),
              "clinic",
              KIGALI,
              "day",
              day.toString(),
              "slot",
              at % 3 == 2 ? "afternoon" : "morning",
              "purpose",
              "assessment",
              "state",
              "booked",
              "note",
              at == 2 ? "the earlier assessment has lapsed" : "");
      if (at < 2) {
        came(made, person, appointment, day);
      }
    }
  }

  private void came(OpenCase made, Someone person, String appointment, LocalDate day) {
    var minor = person.ageYears() < ADULT;
    var minute = chance.between(10, 55);
    book.add(
        Sheet.VISITS,
        "person",
        person.key(),
        "clinic",
        KIGALI,
        "appointment",
        appointment,
        "came_at",
        day + "T08:" + minute,
        "document",
        "refugee_card",
        "identity",
        "fits",
        "checked_by",
        "nurse",
        "interpreter",
        "not_needed",
        "guardian",
        minor ? "Their mother, who came along" : "",
        "guardian_relation",
        minor ? "mother" : "",
        "assent",
        minor ? (person.ageYears() < ASSENTING ? "too_young" : "given") : "",
        "ended_at",
        day + "T1" + chance.between(0, 2) + ":" + minute,
        "ended",
        "finished");
    if (day.isAfter(person.birthDate())) {
      book.add(Sheet.EXAMINATIONS, shared(made, person, "opened_on", day.toString()));
    }
  }

  /** One was too warm once, so what lies in it waits for a decision; the others can be given. */
  private void coldChain() {
    var kept = refrigerator("Refrigerator in the vaccination room");
    var warm = refrigerator("Refrigerator in the store");
    for (var lot : LOTS) {
      received(lot, lot.get(1).equals(TOO_WARM_LOT) ? warm : kept);
    }
    for (int ago = READING_DAYS; ago > 0; ago--) {
      for (var each : List.of(kept, warm)) {
        reading(each, today.minusDays(ago) + "T07:45", false);
        reading(each, today.minusDays(ago) + "T16:45", each.equals(warm) && ago == TOO_WARM_DAY);
      }
    }
  }

  private String refrigerator(String name) {
    return book.add(
        Sheet.REFRIGERATORS,
        "name",
        name,
        "place",
        CENTRE,
        "keeps",
        "chilled",
        "in_use_from",
        today.minusDays(400).toString());
  }

  private void received(List<String> written, String refrigerator) {
    var lot =
        book.add(
            Sheet.VACCINE_LOTS,
            "vaccine",
            written.get(0),
            "lot",
            written.get(1),
            "manufacturer",
            "Vaccine works (invented)",
            "expires_on",
            today.plusDays(Long.parseLong(written.get(2))).toString(),
            "doses_a_vial",
            written.get(3),
            "received_from",
            "Central store (invented)",
            "site",
            CENTRE);
    book.add(
        Sheet.STOCK_MOVEMENTS,
        "lot",
        lot,
        "place",
        CENTRE,
        "moved_on",
        today.minusDays(60).toString(),
        "movement",
        "received",
        "doses",
        written.get(4),
        "refrigerator",
        refrigerator);
  }

  private void reading(String refrigerator, String at, boolean tooWarm) {
    book.add(
        Sheet.TEMPERATURE_READINGS,
        "refrigerator",
        refrigerator,
        "taken_at",
        at,
        "celsius",
        tooWarm ? "10.4" : chance.between(3, 6) + "." + chance.below(10),
        "minutes_outside",
        tooWarm ? "95" : "",
        "source",
        "thermometer",
        "note",
        tooWarm ? "Power cut in the afternoon" : "");
  }
}
