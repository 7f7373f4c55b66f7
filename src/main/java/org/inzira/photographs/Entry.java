package org.inzira.photographs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.photographs.KeptPhotograph.Consent;
import org.inzira.photographs.KeptPhotograph.Said;

/** What a form says of a photograph, read and checked: all that is wrong is said at once. */
record Entry(Year year, Programme programme, Said said) {

  static final List<Programme> CHAPTERS =
      Arrays.stream(Programme.values())
          .filter(programme -> programme != Programme.SUPPORT)
          .toList();
  static final List<String> CONSENTS = List.of("written", "guardian");
  static final int SENTENCE_LENGTH_MAX = 300;
  static final int LINE_LENGTH_MAX = 120;

  private static final List<String> CONSENT =
      List.of("consent_kind", "consent_on", "consent_recorder", "consent_reference");

  static Outcome<Entry> of(Map<String, String> form, Clock clock) {
    var reading = new Reading(form, LocalDate.now(clock), new ArrayList<>());
    var entry = reading.entry();
    return reading.refusals().isEmpty()
        ? Outcome.done(entry.orElseThrow())
        : Outcome.refused(reading.refusals());
  }

  private record Reading(Map<String, String> form, LocalDate today, List<Refusal> refusals) {

    Optional<Entry> entry() {
      var year = text("year");
      if (!year.matches("(19|2[0-9])[0-9]{2}")) {
        refuse("year", "PH-010");
      }
      var programme =
          CHAPTERS.stream().filter(each -> each.code().equals(text("programme"))).findAny();
      if (programme.isEmpty()) {
        refuse("programme", "PH-011");
      }
      var said = said();
      return programme
          .filter(found -> refusals.isEmpty())
          .map(found -> new Entry(Year.parse(year), found, said));
    }

    private Said said() {
      if (!Set.of("yes", "no").contains(text("recognisable"))) {
        refuse("recognisable", "PH-012");
      }
      return new Said(
          required("alternative_en", SENTENCE_LENGTH_MAX),
          required("alternative_fr", SENTENCE_LENGTH_MAX),
          bounded("caption_en", SENTENCE_LENGTH_MAX),
          bounded("caption_fr", SENTENCE_LENGTH_MAX),
          required("credit", LINE_LENGTH_MAX),
          bounded("place", LINE_LENGTH_MAX),
          day("taken_on"),
          text("recognisable").equals("yes"),
          consent());
    }

    private Optional<Consent> consent() {
      var given = CONSENT.stream().filter(field -> !text(field).isEmpty()).toList();
      if (given.isEmpty()) {
        return Optional.empty();
      }
      CONSENT.stream()
          .filter(field -> !given.contains(field))
          .forEach(field -> refuse(field, "PH-013"));
      var kind = text("consent_kind");
      if (!kind.isEmpty() && !CONSENTS.contains(kind)) {
        refuse("consent_kind", "PH-013");
      }
      var recorder = bounded("consent_recorder", LINE_LENGTH_MAX);
      var reference = bounded("consent_reference", LINE_LENGTH_MAX);
      return day("consent_on").map(on -> new Consent(kind, on, recorder, reference));
    }

    private String required(String field, int lengthMax) {
      if (text(field).isEmpty()) {
        refuse(field, field.startsWith("alternative") ? "PH-014" : "PH-015");
      }
      return bounded(field, lengthMax);
    }

    private String bounded(String field, int lengthMax) {
      var text = text(field);
      if (text.length() > lengthMax || text.chars().anyMatch(Character::isISOControl)) {
        refuse(field, "PH-016", Integer.toString(lengthMax));
      }
      return text;
    }

    private Optional<LocalDate> day(String field) {
      var written = text(field);
      try {
        var day =
            Stream.of(written).filter(each -> !each.isEmpty()).map(LocalDate::parse).findAny();
        if (day.filter(today::isBefore).isPresent()) {
          refuse(field, "PH-018");
        }
        return day;
      } catch (DateTimeParseException none) {
        refuse(field, "PH-017");
        return Optional.empty();
      }
    }

    private String text(String field) {
      return form.getOrDefault(field, "").strip();
    }

    private void refuse(String field, String code, String... arguments) {
      refusals.add(Refusal.of(code, arguments).at(Location.field(field)));
    }
  }
}
