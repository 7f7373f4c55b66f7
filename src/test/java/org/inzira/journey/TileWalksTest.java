package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.inzira.database.BrowserTest;
import org.inzira.demonstration.ExpectedFigures;
import org.inzira.demonstration.LoadedDemonstration;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * From each tile of the demonstration's review, by links alone, to a record behind it. Entries of
 * health open to its own role only; everyone else sees the figure and no way further.
 */
@BrowserTest
@Import(LoadedDemonstration.class)
class TileWalksTest {

  /** In the table alone: an amount, arrivals, which nobody wrote down, and rates of health. */
  private static final Set<String> WITHOUT_TILE =
      Set.of(
          "grant-amount-awarded",
          "people-arrived",
          "assessment-turn-arounds",
          "assessments-repeated",
          "people-screened-for-tuberculosis",
          "tuberculosis-found");

  private static final Set<String> OF_HEALTH =
      Set.of(
          "health-assessments",
          "people-assessed",
          "people-vaccinated",
          "vaccine-doses",
          "pre-embarkation-checks");

  private static final String REASON = "Checking the printed figure";

  private final String server;
  private final Figures figures;

  @Autowired
  TileWalksTest(Figures figures, @LocalServerPort int port) {
    this.figures = figures;
    this.server = "http://127.0.0.1:" + port;
  }

  @Test
  void hasATileForEachFigureOfTheCatalogueAndPrintsWhatIsExpected() {
    try (var visit = Visit.withoutScript(server)) {
      enter(visit, "donor");
      var tiles = tiles(visit.page(), figure -> true);

      tiles.forEach(
          tile -> assertThat(tile.printed()).as(tile.figure()).isEqualTo(tile.expected()));
      var shown = new HashSet<>(tiles.stream().map(Tile::figure).toList());
      shown.addAll(WITHOUT_TILE);
      assertThat(shown)
          .containsExactlyInAnyOrderElementsOf(
              figures.list().stream().map(FigureId::value).toList());
    }
  }

  @Test
  void leadsTheMonitoringOfficerToARecordByAReasonWithoutScript() {
    try (var visit = Visit.withoutScript(server)) {
      enter(visit, "monitoring");
      var tiles = tiles(visit.page(), figure -> !OF_HEALTH.contains(figure));

      var asked = new HashSet<String>();
      tiles.forEach(tile -> {
        if (walk(visit.page(), tile)) {
          asked.add(tile.figure());
        }
      });

      assertThat(asked)
          .contains("people-resettled", "people-oriented", "diaspora-experts", "innovators-trained")
          .doesNotContain("ebola-banners-distributed", "osbp-construction-started");
    }
  }

  @Test
  void leadsTheNurseToTheRecordsOfHealth() {
    try (var visit = Visit.to(server)) {
      enter(visit, "nurse");

      tiles(visit.page(), OF_HEALTH::contains)
          .forEach(tile -> assertThat(walk(visit.page(), tile)).isFalse());

      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void leadsNobodyElseToTheEntriesOfHealth() {
    for (var account : List.of("monitoring", "donor")) {
      try (var visit = Visit.withoutScript(server)) {
        enter(visit, account);
        for (var tile : tiles(visit.page(), OF_HEALTH::contains)) {
          openFigure(visit.page(), tile);
          assertThat(visit.page().locator("main a[href*='/entries']").count())
              .as(account + " " + tile.figure())
              .isZero();
        }
      }
    }
  }

  /** A tile as it is printed, found again by its place among all. */
  private record Tile(int place, String figure, String printed) {

    String expected() {
      return "%,d".formatted(ExpectedFigures.all().getOrDefault(figure, -1L));
    }
  }

  private void enter(Visit visit, String account) {
    visit.page().locator("button[name=account][value=" + account + "]").first().click();
    review(visit.page());
  }

  /** From anywhere by the navigation. */
  private void review(Page page) {
    page.locator("nav a[href='/review']").first().click();
    if (!page.url().endsWith("/review/2022")) {
      page.locator("a[href='/review/2022']").first().click();
    }
  }

  private static List<Tile> tiles(Page page, Predicate<String> wanted) {
    var links = page.locator(".tile a.tile-value");
    var tiles = new ArrayList<Tile>();
    for (int place = 0; place < links.count(); place++) {
      var address = links.nth(place).getAttribute("href");
      var figure = address.substring(address.lastIndexOf('/') + 1);
      if (wanted.test(figure)) {
        tiles.add(new Tile(place, figure, links.nth(place).textContent().strip()));
      }
    }
    return tiles;
  }

  private void openFigure(Page page, Tile tile) {
    review(page);
    page.locator(".tile a.tile-value").nth(tile.place()).click();
    assertThat(page.url()).endsWith("/figures/2022/" + tile.figure());
    assertThat(page.locator(".figure-value").textContent()).contains(tile.expected());
  }

  /** Goes from the tile to a record; says whether a reason was asked for. */
  private boolean walk(Page page, Tile tile) {
    openFigure(page, tile);
    page.locator("a[href='/figures/2022/" + tile.figure() + "/entries']").first().click();
    assertThat(page.locator("main").textContent()).doesNotContain(REASON);
    page.locator("main td a[href^='/records/']").first().click();
    var asked = page.locator("form[action$='/open']").count() > 0;
    if (asked) {
      page.locator("form[action$='/open'] input[name=reason]").fill(REASON);
      page.locator("form[action$='/open'] button").click();
    }
    assertThat(page.url()).as(tile.figure()).contains("/records/");
    assertThat(page.locator("dl.items dd").count()).as(tile.figure()).isGreaterThan(2);
    return asked;
  }
}
