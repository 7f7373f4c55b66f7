package org.inzira.health.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.health.clinic.Station;
import org.inzira.health.clinic.Waits;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Refusal;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.Places;

/** The clinic day in the words of one language. */
record ClinicWords(Wording words, Places places, ZoneId zone) {

  /** A refusal of a visit; one that any field could meet says which it is. */
  String problem(Refusal refusal) {
    var field =
        refusal
            .location()
            .filter(_ -> refusal.code().startsWith("RG-"))
            .map(where -> words.textOrEmpty("field.visit." + where.column()))
            .orElse("");
    var sentence = words.sentence(refusal);
    return field.isEmpty() ? sentence : words.text("health.clinic.problem", field, sentence);
  }

  String place(Clinic clinic) {
    return places.find(clinic.place()).map(Place::name).orElse(clinic.place().value());
  }

  String station(Station station) {
    return words.text(station.label());
  }

  /** The time of day. */
  String time(Instant moment) {
    return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(zone));
  }

  String minutes(long minutes) {
    return words.text("health.clinic.minutes", minutes);
  }

  String minutes(OptionalLong minutes) {
    return minutes.isPresent() ? minutes(minutes.getAsLong()) : "—";
  }

  String waits(Waits waits) {
    return waits.count() == 0
        ? words.text("health.clinic.waits.none")
        : words.text(
            "health.clinic.waits",
            waits.count(),
            minutes(waits.median()),
            minutes(waits.longest()));
  }

  /** Number, sex and age: enough to see that it is they. */
  String who(Attendee one, LocalDate on) {
    return one.number() + " · " + sexAndAge(one, on);
  }

  String sexAndAge(Attendee one, LocalDate on) {
    return words.text("code.sex." + one.sex().code()) + " · " + age(one, on);
  }

  private String age(Attendee one, LocalDate on) {
    OptionalInt age = one.ageYears(on);
    return age.isPresent()
        ? words.text("health.clinic.age", age.getAsInt())
        : words.text("health.clinic.age.unknown");
  }

  /** The birth as far as it is known. */
  String born(Attendee one) {
    return one.birth()
        .map(known ->
            known.precision() == DatePrecision.DAY
                ? words.day(known.date())
                : words.day(known.date())
                    + " ("
                    + words.text("code.birth_date_precision." + known.precision().code())
                    + ")")
        .orElse("—");
  }

  static String day(UUID clinic, LocalDate day) {
    return ClinicRoutes.CLINICS + "/" + clinic + "/" + day;
  }

  static String station(UUID clinic, Station station) {
    return ClinicRoutes.CLINICS + "/" + clinic + "/stations/" + station.code();
  }

  static String visit(UUID visit) {
    return ClinicRoutes.CLINICS + "/visits/" + visit;
  }
}
