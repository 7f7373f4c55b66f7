package org.inzira.clearances;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;

/**
 * Says what is against a departure. What has still to be got is not held against anybody before the
 * day itself, as long as it can be there by then.
 *
 * @param numbers by which persons are named
 */
record Objections(Map<PersonId, String> numbers) {

  List<Objection> to(FamilyWindow family) {
    var departure = family.journey().itinerary().departure();
    return family.members().stream()
        .flatMap(member -> to(member, departure, !family.today().isBefore(departure)))
        .toList();
  }

  private Stream<Objection> to(PersonWindow member, LocalDate departure, boolean isTheDay) {
    var held =
        Stream.of(member)
            .filter(PersonWindow::held)
            .map(one ->
                new Objection(
                    one.person(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Refusal.of("TW-025", number(one.person()))));
    var bars =
        member.bars().stream()
            .filter(Bar::counts)
            .filter(bar -> !bar.holdsOn(departure) || (isTheDay && bar.isDue()))
            .map(bar -> to(bar, departure));
    return Stream.concat(held, bars);
  }

  private Objection to(Bar bar, LocalDate departure) {
    boolean over = bar.lapsesBefore(departure);
    var day = over ? bar.window().closes() : bar.window().opens();
    return new Objection(
        bar.person(), Optional.of(bar.rule().kind()), bar.blocks(), day, refusal(bar, departure));
  }

  private Refusal refusal(Bar bar, LocalDate departure) {
    var number = number(bar.person());
    var said = said(bar, departure);
    if (bar.rule().kind() == ClearanceKind.MEDICAL) {
      return Refusal.of(said.medical(), number, "day." + said.day(), "day." + departure);
    }
    return Refusal.of(
        said.other(),
        number,
        "code.clearance." + bar.rule().kind().code(),
        "day." + said.day(),
        "day." + departure,
        bar.rule().version().toString(),
        source(bar.rule().source()));
  }

  /** Where there is no source to cite, a code says so. */
  private static String source(String source) {
    return source.matches("[a-z]+") ? "code.clearance_source." + source : source;
  }

  /** The codes of the sentences about a medical clearance and about any other. */
  private record Said(String medical, String other, LocalDate day) {}

  private static Said said(Bar bar, LocalDate departure) {
    var window = bar.window();
    if (bar.state() == Bar.State.TO_DO) {
      return new Said("TW-024", "TW-022", window.first());
    }
    return bar.lapsesBefore(departure)
        ? new Said("TW-023", "TW-020", window.last())
        : new Said("TW-024", "TW-021", window.first());
  }

  private String number(PersonId person) {
    return numbers.getOrDefault(person, "–");
  }
}
