package org.inzira.clearances.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Change;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Journey;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;

/** Reads what a preview is asked; what makes no sense is refused with a sentence. */
final class Asking {

  static final int DAYS_MAX = 730;

  private Asking() {}

  static Outcome<Change> read(JourneyView.Asked asked, Journey journey, LocalDate today) {
    try {
      return change(asked, journey, today)
          .map(Outcome::done)
          .orElseGet(() -> Outcome.refused(Refusal.of("TW-009")));
    } catch (DateTimeException | IllegalArgumentException malformed) {
      return Outcome.refused(Refusal.of("TW-009"));
    }
  }

  private static Optional<Change> change(
      JourneyView.Asked asked, Journey journey, LocalDate today) {
    return switch (asked.change()) {
      case "slip" -> {
        int days = Integer.parseInt(asked.days());
        yield days < 1 || days > DAYS_MAX
            ? Optional.empty()
            : Optional.of(new Change.Slipped(days));
      }
      case "medical" -> {
        var person = person(asked, journey);
        var until = day(asked.on(), today);
        yield person.map(one -> new Change.MedicalDelayed(one, until));
      }
      case "renewed" -> {
        var person = person(asked, journey);
        var kind = ClearanceKind.find(asked.clearance()).filter(one -> !one.isStatedByHealth());
        var on = day(asked.on(), today);
        var until =
            asked.until().isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(day(asked.until(), on));
        yield person.isEmpty() || kind.isEmpty()
            ? Optional.empty()
            : Optional.of(new Change.Renewed(person.get(), kind.get(), on, until));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<PersonId> person(JourneyView.Asked asked, Journey journey) {
    var person = new PersonId(UUID.fromString(asked.person()));
    return journey.travellers().stream()
        .map(Journey.Traveller::person)
        .filter(person::equals)
        .findFirst();
  }

  private static LocalDate day(String written, LocalDate earliest) {
    var day = LocalDate.parse(written);
    if (day.isBefore(earliest) || day.isAfter(earliest.plusDays(5L * DAYS_MAX))) {
      throw new IllegalArgumentException("too early or too late");
    }
    return day;
  }
}
