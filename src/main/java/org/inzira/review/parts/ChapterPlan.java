package org.inzira.review.parts;

import static org.inzira.figures.Axis.AGE_BAND;
import static org.inzira.figures.Axis.DESTINATION;
import static org.inzira.figures.Axis.ITEM;
import static org.inzira.figures.Axis.MONTH;
import static org.inzira.figures.Axis.OUTCOME;
import static org.inzira.figures.Axis.PLACE;
import static org.inzira.figures.Axis.RESIDENCE;
import static org.inzira.figures.Axis.SEX;
import static org.inzira.figures.Axis.SEX_AGE_BAND;
import static org.inzira.figures.Axis.SITE;

import java.util.List;
import java.util.Optional;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Programme;

/**
 * What a chapter holds: the figures of its tiles and its charts, in the order of the page.
 *
 * @param tiles the figures printed large
 * @param plots the charts
 */
public record ChapterPlan(Programme programme, List<FigureId> tiles, List<Plot> plots) {

  /** The figures of the overview. */
  public static final List<FigureId> OVERVIEW =
      ids("people-resettled", "health-assessments", "mhpss-beneficiaries", "diaspora-experts");

  /** The chapters in the order of the review. */
  public static final List<ChapterPlan> CHAPTERS =
      List.of(
          new ChapterPlan(
              Programme.RESETTLEMENT,
              ids(
                  "people-resettled",
                  "people-resettled-female",
                  "people-resettled-male",
                  "people-oriented"),
              List.of(
                  Plot.years("people-resettled"),
                  Plot.of("people-resettled", SEX),
                  Plot.of("people-resettled", MONTH),
                  Plot.of("people-resettled", SEX_AGE_BAND),
                  Plot.of("people-resettled", DESTINATION),
                  Plot.of("people-resettled", SITE))),
          new ChapterPlan(
              Programme.HEALTH,
              ids(
                  "health-assessments",
                  "people-assessed",
                  "people-vaccinated",
                  "vaccine-doses",
                  "pre-embarkation-checks",
                  "thermal-cameras-provided",
                  "ebola-banners-distributed"),
              List.of(
                  Plot.years("health-assessments"),
                  Plot.of("health-assessments", MONTH),
                  Plot.of("pre-embarkation-checks", OUTCOME),
                  Plot.of("vaccine-doses", ITEM),
                  Plot.of("people-vaccinated", AGE_BAND),
                  Plot.of("ebola-banners-distributed", PLACE))),
          new ChapterPlan(
              Programme.BORDER,
              ids(
                  "mhpss-beneficiaries",
                  "handwashing-facilities-installed",
                  "osbp-construction-started",
                  "ppe-suits-provided",
                  "n95-masks-provided",
                  "campaigns-held"),
              List.of(
                  Plot.of("mhpss-beneficiaries", SEX),
                  Plot.of("mhpss-beneficiaries", MONTH),
                  Plot.of("mhpss-beneficiaries", PLACE),
                  Plot.of("handwashing-facilities-installed", PLACE))),
          new ChapterPlan(
              Programme.MOBILITY,
              ids(
                  "diaspora-experts",
                  "diaspora-tvet-experts",
                  "diaspora-health-experts",
                  "iprcs-supported",
                  "hospitals-supported",
                  "diaspora-mappings",
                  "innovators-trained",
                  "grants-awarded",
                  "traders-trained",
                  "journalists-trained",
                  "labour-inspectors-trained",
                  "people-trained-by-experts"),
              List.of(
                  Plot.of("diaspora-experts", RESIDENCE),
                  Plot.of("diaspora-experts", SEX),
                  Plot.of("people-trained-by-experts", MONTH))));

  public ChapterPlan {
    tiles = List.copyOf(tiles);
    plots = List.copyOf(plots);
  }

  private static List<FigureId> ids(String... names) {
    return java.util.Arrays.stream(names).map(FigureId::new).toList();
  }

  /**
   * One chart: a figure by an axis, or year on year.
   *
   * @param axis empty for year on year
   */
  public record Plot(FigureId figure, Optional<Axis> axis) {

    static Plot years(String figure) {
      return new Plot(new FigureId(figure), Optional.empty());
    }

    static Plot of(String figure, Axis axis) {
      return new Plot(new FigureId(figure), Optional.of(axis));
    }
  }
}
