package org.inzira.figures.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureDefinition;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may see what of a figure. Totals are for every account; the rest is decided here. */
@Component
public class FigureAccess {

  private static final Set<Role> ALL_ENTRIES =
      Set.of(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER);

  private final Function<MeasureCode, Optional<Measure>> chart;

  @Autowired
  FigureAccess(LedgerReader ledger) {
    this(ledger::find);
  }

  /** The same by another chart of measures than the ledger has today. */
  public FigureAccess(Function<MeasureCode, Optional<Measure>> chart) {
    this.chart = chart;
  }

  /** How a call that was refused is answered. */
  public static HttpStatus status(List<Refusal> refusals) {
    return switch (refusals.getFirst().code()) {
      case "FI-001" -> HttpStatus.NOT_FOUND;
      case "FI-004", "FI-005", "FI-011" -> HttpStatus.UNPROCESSABLE_CONTENT;
      case "FI-006", "FI-007" -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.BAD_REQUEST;
    };
  }

  /** Whether a viewer may page through the entries behind a figure. */
  public boolean mayReadEntries(FigureDefinition figure, Viewer viewer) {
    var readers = EnumSet.noneOf(Role.class);
    readers.addAll(roles(figure.programme()));
    if (isConfidential(figure)) {
      readers.retainAll(Set.of(Role.HEALTH));
    } else {
      readers.addAll(ALL_ENTRIES);
    }
    return viewer.roles().stream().anyMatch(readers::contains);
  }

  /** Whether entries of a figure are its programme's own. */
  public boolean isConfidential(FigureDefinition figure) {
    return figure.measures().stream()
        .anyMatch(code -> chart.apply(code).map(Measure::confidential).orElse(false));
  }

  /** Whether its cells are of people, so that small ones tell of someone. */
  public boolean isOfPeople(FigureDefinition figure) {
    return figure.counted() == FigureDefinition.Counted.PEOPLE
        || (figure.counted() == FigureDefinition.Counted.SERVICES
            && figure.measures().stream()
                .anyMatch(code -> chart.apply(code).map(Measure::subjects).orElse(false)));
  }

  /** What a viewer may be shown of its breakdowns. */
  public Disclosure disclosure(FigureDefinition figure, Viewer viewer) {
    if (isConfidential(figure)) {
      return mayReadEntries(figure, viewer) ? Disclosure.IN_HOUSE : Disclosure.OUTSIDE;
    }
    return viewer.isOfTheHouse() ? Disclosure.IN_HOUSE : Disclosure.OUTSIDE;
  }

  /** Who may state zero for a figure. */
  public boolean mayStateNil(Viewer viewer) {
    return viewer.isAny(Role.FIELD_OFFICER, Role.MONITORING);
  }

  private static Set<Role> roles(Programme programme) {
    return switch (programme) {
      case RESETTLEMENT -> Set.of(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION);
      case HEALTH -> Set.of(Role.HEALTH);
      case BORDER, MOBILITY, SUPPORT -> Set.of(Role.FIELD_OFFICER);
    };
  }
}
