package org.inzira.reconciliation;

import java.time.Year;
import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.page.Icon;
import org.inzira.page.Link;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Pages;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Everyone may see what partners say beside what we say; parts are shown by disclosure. */
@Configuration(proxyBeanMethods = false)
class ReconciliationRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/reconciliation", Role.values()),
        Route.get("/reconciliation/{id}", Role.values()),
        Route.get("/reconciliation/{id}/parts/{part}", Role.values()));
  }

  @Bean
  NavigationEntry reconciliationEntry() {
    return new NavigationEntry(
        25, "reconciliation.navigation", "/reconciliation", Icon.PATH, Tone.NEUTRAL);
  }

  /** The pages are lazy, since pages know all navigation entries, which are made here. */
  @Bean
  Figures.RelatedPages reconciliationPages(Bridges bridges, @Lazy Pages pages) {
    return new Figures.RelatedPages() {
      @Override
      public List<Link> list(FigureId figure, Year year) {
        return bridges.said().stream()
            .filter(said -> said.figure().equals(figure) && said.year().equals(year))
            .map(said ->
                new Link(
                    pages
                        .wording()
                        .text(
                            "reconciliation.related",
                            said.partner(),
                            pages.wording().number(said.value())),
                    said.address()))
            .toList();
      }

      @Override
      public List<Link> list(Year year) {
        return bridges.said().stream().anyMatch(said -> said.year().equals(year))
            ? List.of(new Link(pages.wording().text("reconciliation.title"), "/reconciliation"))
            : List.of();
      }
    };
  }
}
