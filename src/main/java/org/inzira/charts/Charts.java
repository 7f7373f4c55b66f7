package org.inzira.charts;

import java.util.List;
import java.util.Locale;

/**
 * Draws charts. Each is one SVG element without script or style, for page and print alike, and a
 * table of the same numbers. Every mark is a link with its own name; nothing is told by colour
 * alone.
 */
public final class Charts {

  private final Wording wording;

  private Charts(Wording wording) {
    this.wording = wording;
  }

  /**
   * Charts in a language.
   *
   * @param suppressed what stands in place of a suppressed value, such as {@code <5}
   */
  public static Charts in(Locale language, String suppressed) {
    return new Charts(new Wording(language, suppressed));
  }

  /** Standing bars, one a year; the last is the year that is told about. */
  public Drawing years(ChartCaption caption, List<Mark> years) {
    return new YearBars(caption, years, wording).draw();
  }

  /**
   * A ring of parts that add up to a whole, with the whole in its middle. When one part is
   * suppressed no part is drawn in proportion, since the others would give it away.
   *
   * @param total the whole as it is to be printed in the middle; suppressed or absent shares of it
   *     are the caller's to judge
   */
  public Drawing ring(ChartCaption caption, Mark total, List<Mark> parts) {
    return new Ring(caption, total, parts, wording).draw();
  }

  /**
   * A line over the months beside a dashed one of the year before; the marks' labels are months.
   */
  public Drawing months(ChartCaption caption, Series previous, Series current) {
    return new MonthLines(caption, previous, current, wording).draw();
  }

  /** Two series back to back, youngest band first; both have the same labels. */
  public Drawing pyramid(ChartCaption caption, Series left, Series right) {
    return new Pyramid(caption, left, right, wording).draw();
  }

  /** Lying bars in the order given. */
  public Drawing ranking(ChartCaption caption, List<Mark> marks) {
    return new Ranking(caption, marks, wording).draw();
  }

  /** From one number to another by the parts between them; the unexplained rest is one of them. */
  public Drawing waterfall(ChartCaption caption, Waterfall waterfall) {
    return new WaterfallDrawing(caption, waterfall, wording).draw();
  }

  /** Areas in shades, each a link with its name and number on it. */
  public Drawing areas(ChartCaption caption, AreaMap map) {
    return new AreaDrawing(caption, map, wording).draw();
  }

  /**
   * The world with a disc on each destination and its name beside it; a name that finds no room is
   * left to the table, a country without an outline is listed below the map.
   */
  public Drawing world(ChartCaption caption, WorldMap map) {
    return new WorldDrawing(caption, map, wording).draw();
  }

  /** Stretches of days below each other, with the days that all of them share. */
  public Drawing timeline(ChartCaption caption, Timeline timeline) {
    return new TimelineDrawing(caption, timeline, wording).draw();
  }

  /** A share that falls by steps, with its value at each round number. */
  public Drawing course(ChartCaption caption, Course course) {
    return new CourseDrawing(caption, course, wording).draw();
  }

  /** How cold it was, between the limits that hold there. */
  public Drawing temperatures(ChartCaption caption, Temperatures temperatures) {
    return new TemperatureDrawing(caption, temperatures, wording).draw();
  }

  /** The country with its places and which programmes work there. */
  public Drawing map(ChartCaption caption, CountryMap map) {
    return new PresenceMap(caption, map, wording).draw();
  }
}
