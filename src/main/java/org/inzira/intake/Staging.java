package org.inzira.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.SheetSource;
import org.inzira.intake.reading.UnfitFileException;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Wording;

/**
 * The work on one delivery, in stages: claim the sheets, survey them, then, inside the caller's
 * transaction, take them in one after the other.
 */
final class Staging {

  private static final int LAST = Integer.MAX_VALUE;

  private final Arrival arrival;
  private final List<FieldRecordHandler> handlers;
  private final Optional<Set<String>> roles;
  private final Findings findings;
  private final Map<SheetSource, FieldRecordHandler> claimed = new LinkedHashMap<>();
  private final Voidings voidings = new Voidings();
  private final Map<SheetSource, String> places;
  private final Map<SheetSource, Headings> headings = new LinkedHashMap<>();
  private boolean readable;

  Staging(
      Arrival arrival,
      List<FieldRecordHandler> handlers,
      Optional<Set<String>> roles,
      Findings findings) {
    this.arrival = arrival;
    this.handlers = handlers;
    this.roles = roles;
    this.findings = findings;
    this.places = places(arrival.sheets());
  }

  /** Opens and surveys; false when a file cannot be read and taking in would say nothing more. */
  boolean prepare() {
    readable = arrival.refusals().isEmpty();
    arrival.countAfresh();
    try {
      findings.refuse(arrival.refusals());
      arrival.sheets().forEach(this::claim);
    } catch (Findings.TooManyRefusals stopped) {
      return false;
    }
    arrival.countAfresh();
    if (claimed.isEmpty() && !findings.isRefused()) {
      findings.refuse(Refusal.of("IN-041"));
    }
    return readable && !claimed.isEmpty();
  }

  /** Takes the sheets in, in the order of their kinds; then what voids, the other way round. */
  DeliveryReport take() {
    var takings = new ArrayList<SheetTaking>();
    try {
      for (var handler : handlers) {
        for (var sheet : claimed.keySet()) {
          if (handler.equals(claimed.get(sheet)) && !findings.isBlocked(handler)) {
            takings.add(take(sheet, handler));
          }
        }
      }
      handlers.reversed().stream()
          .filter(handler -> !leansABlockedOne(handler))
          .forEach(handler -> voidings.take(handler.kind()));
      if (reports(takings).isEmpty() && !findings.isRefused()) {
        findings.refuse(Refusal.of("IN-041"));
      }
    } catch (Findings.TooManyRefusals stopped) {
      return report(reports(takings));
    }
    return report(reports(takings));
  }

  /** What leans on it may be voided by rows that could not be read. */
  private boolean leansABlockedOne(FieldRecordHandler handler) {
    return handlers.stream()
        .filter(findings::isBlocked)
        .anyMatch(blocked -> blocked.after().contains(handler.kind()));
  }

  private static List<DeliveryReport.Sheet> reports(List<SheetTaking> takings) {
    return takings.stream().map(SheetTaking::report).filter(report -> report.read() > 0).toList();
  }

  /** The rows that were set aside, to be given back. */
  ReturnedRows returned(Wording wording) {
    arrival.countAfresh();
    var rows = new ReturnedRows(findings.aside(), wording);
    headings.forEach((sheet, found) ->
        rows.add(Objects.requireNonNull(claimed.get(sheet)).sheet(), sheet, place(sheet), found));
    return rows;
  }

  /** What is known so far. */
  DeliveryReport report(List<DeliveryReport.Sheet> sheets) {
    return new DeliveryReport(sheets, inOrder(findings.refusals()), inOrder(findings.notices()));
  }

  /** Sheet by sheet as the work came to them, each from top to bottom; the rest last. */
  private static List<Refusal> inOrder(List<Refusal> found) {
    var places = found.stream().flatMap(refusal -> refusal.location().stream());
    var sheets = places.map(Location::sheet).distinct().toList();
    return found.stream()
        .sorted(
            Comparator.<Refusal>comparingInt(refusal ->
                    refusal.location().map(at -> sheets.indexOf(at.sheet())).orElse(LAST))
                .thenComparingInt(refusal -> refusal.location().map(Location::row).orElse(LAST)))
        .toList();
  }

  private SheetTaking take(SheetSource sheet, FieldRecordHandler handler) {
    var taking = new SheetTaking(handler, place(sheet), findings, voidings);
    try {
      sheet.read(taking);
    } catch (IOException failure) {
      refuseFile(sheet, failure);
    }
    taking.end();
    taking.headings().ifPresent(found -> headings.put(sheet, found));
    return taking;
  }

  private void claim(SheetSource sheet) {
    var name = SheetLayout.plainName(sheet.name());
    if (name.equals(SheetLayout.COLUMNS_SHEET) || name.equals(SheetLayout.LISTS_SHEET)) {
      return;
    }
    var handler = handlers.stream().filter(known -> known.sheet().equals(name)).findFirst();
    try {
      var survey = sheet.survey();
      if (survey.rows() == 0) {
        return;
      }
      if (sheet.isHidden()) {
        findings.refuse(Refusal.of("IN-042", sheet.name()).at(whole(sheet)));
        handler.ifPresent(known -> findings.block(known.kind()));
      } else if (handler.isEmpty()) {
        findings.refuse(Refusal.of("IN-030", sheet.name(), sheetNames()).at(whole(sheet)));
      } else if (mayBring(handler.get())) {
        claim(sheet, handler.get(), survey);
      } else if (!SheetStart.isBare(sheet, survey)) {
        findings.refuse(Refusal.of("IN-040", sheet.name()).at(whole(sheet)));
        findings.block(handler.get().kind());
      }
    } catch (IOException failure) {
      refuseFile(sheet, failure);
    }
  }

  private void claim(SheetSource sheet, FieldRecordHandler handler, SheetSource.Survey survey) {
    claimed.put(sheet, handler);
    // The first row holds the headings.
    findings.expectRows(survey.rows() - 1L);
    if (survey.hidden().rows() > 0) {
      var rows = "" + survey.hidden().rows();
      var first = "" + survey.hidden().first();
      findings.note(List.of(Refusal.of("IN-073", rows, first).at(whole(sheet))));
    }
    if (!survey.merged().isEmpty()) {
      survey
          .merged()
          .forEach(
              range -> findings.refuse(Refusal.of("IN-035", range).at(whole(sheet).at(range))));
      findings.block(handler.kind());
    }
  }

  private boolean mayBring(FieldRecordHandler handler) {
    return roles.isEmpty() || handler.writerRoles().stream().anyMatch(roles.get()::contains);
  }

  private void refuseFile(SheetSource sheet, IOException failure) {
    readable = false;
    var unfit = UnfitFileException.behind(failure, "IN-021", sheet.file());
    findings.refuse(unfit.refusal().at(Arrival.whole(sheet.file())));
  }

  private String sheetNames() {
    return String.join(", ", handlers.stream().map(FieldRecordHandler::sheet).toList());
  }

  private Location whole(SheetSource sheet) {
    return new Location(place(sheet), 0, "");
  }

  private String place(SheetSource sheet) {
    return Objects.requireNonNull(places.get(sheet));
  }

  /** Where sheets of one name came in several files, the file is named too; no two are the same. */
  private static Map<SheetSource, String> places(List<SheetSource> sheets) {
    var names = sheets.stream().collect(Collectors.groupingBy(SheetSource::name));
    var places = new HashMap<SheetSource, String>();
    for (var sheet : sheets) {
      boolean alone = Objects.requireNonNull(names.get(sheet.name())).size() == 1;
      var plain = alone ? sheet.name() : sheet.file() + "/" + sheet.name();
      var place = plain;
      for (int other = 2; places.containsValue(place); other++) {
        place = plain + " (" + other + ")";
      }
      places.put(sheet, place);
    }
    return places;
  }
}
