package org.inzira.reconciliation;

import java.net.URI;
import java.util.List;
import org.inzira.figures.Figures;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What a partner counts where we count a figure: the value, its source and its rule in words. */
@Component
class PartnerFigureDefinition implements ShapedDefinition {

  private static final String YEAR = "[12][0-9]{3}";

  private final SingletonSupplier<RecordShape> shape;

  /** The figures are asked for late, since their definitions stand in the database. */
  PartnerFigureDefinition(Figures figures) {
    this.shape = SingletonSupplier.of(() -> ReconciliationShapes.partnerFigure(figures.list()));
  }

  @Override
  public RecordShape shape() {
    return shape.obtain();
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      draft
          .values()
          .text("year")
          .filter(year -> !year.matches(YEAR))
          .ifPresent(year -> complaints.about(draft, "year", "RC-001", year));
      draft
          .values()
          .text("source_address")
          .filter(address -> !leadsSomewhere(address))
          .ifPresent(address -> complaints.about(draft, "source_address", "RC-002", address));
    }
  }

  /** Only what a browser opens as a page: an address is printed as a link. */
  private static boolean leadsSomewhere(String address) {
    try {
      var parsed = URI.create(address);
      return List.of("http", "https").contains(String.valueOf(parsed.getScheme()))
          && parsed.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
