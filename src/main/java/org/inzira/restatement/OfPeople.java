package org.inzira.restatement;

import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Measure;
import org.springframework.stereotype.Component;

/** Of which figures a small change may tell of someone. */
@Component
class OfPeople {

  private final Figures figures;
  private final LedgerReader ledger;

  OfPeople(Figures figures, LedgerReader ledger) {
    this.figures = figures;
    this.ledger = ledger;
  }

  /** What is no longer kept is taken for people: nothing says that it was not. */
  boolean counts(FigureId figure) {
    return figures.definitions().stream()
        .filter(definition -> definition.id().equals(figure))
        .findAny()
        .map(this::counts)
        .orElse(true);
  }

  private boolean counts(FigureDefinition definition) {
    return switch (definition.counted()) {
      case PEOPLE -> true;
      case SERVICES ->
          definition.measures().stream()
              .anyMatch(code -> ledger.find(code).map(Measure::subjects).orElse(true));
      case PLACES -> false;
    };
  }
}
