package org.inzira.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inzira.charts.Gallery.caption;
import static org.inzira.charts.Gallery.charts;
import static org.inzira.charts.Gallery.mark;
import static org.inzira.charts.Gallery.marks;
import static org.inzira.charts.Gallery.months;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartLayoutTest {

  /** What might break a chart: nothing, zeros, one giant, too many, too long, withheld. */
  private static final Map<String, List<Mark>> NASTY =
      Map.of(
          "usual", marks("female", 1954, "male", 2061),
          "none", List.of(),
          "zeros", marks("one", 0, "two", 0),
          "giant", marks("one", 1, "giant", 9_000_000_000L, "three", 2),
          "alone", marks("alone", 100, "none", 0),
          "many", IntStream.range(0, 30).mapToObj(row -> mark("Row " + row, row * 7L)).toList(),
          "same", IntStream.range(0, 30).mapToObj(row -> mark("Row " + row, 1)).toList(),
          "long",
              marks("Democratic Republic of the Congo and more ".repeat(5), 3, "m".repeat(200), 4),
          "withheld", List.of(mark("shown", 40), Mark.suppressed("withheld", "/figures")),
          "foreign", marks("刚果民主共和国难民营".repeat(6), 12, "جمهورية الكونغو".repeat(6), 7));

  static Stream<Named<Drawing>> drawings() {
    var drawings = new ArrayList<Named<Drawing>>();
    NASTY.forEach((name, marks) -> {
      drawings.add(Named.of("ranking " + name, charts().ranking(caption("a"), marks)));
      drawings.add(Named.of("years " + name, charts().years(caption("a"), marks)));
      drawings.add(
          Named.of("ring " + name, charts().ring(caption("a"), mark("people", 4015), marks)));
      drawings.add(
          Named.of(
              "pyramid " + name,
              charts()
                  .pyramid(caption("a"), new Series("Female", marks), new Series("Male", marks))));
    });
    return drawings.stream();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void letsNoTextTouchAnotherOrLeaveTheDrawing(Drawing drawing) {
    assertNothingCollides(DrawnSvg.of(drawing));
  }

  @Test
  void letsNoTextTouchAnotherOnTheMonths() {
    var usual = months("2021", 120, 160, 190, 210, 230, 205, 240, 260, 255, 240, 250, 352);
    var other = months("2022", 210, 245, 310, 298, 342, 377, 401, 389, 366, 350, 372, 354);
    var zeros = months("A year with a very long name indeed", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    assertNothingCollides(DrawnSvg.of(charts().months(caption("a"), usual, other)));
    assertNothingCollides(DrawnSvg.of(charts().months(caption("a"), zeros, zeros)));
    assertNothingCollides(DrawnSvg.of(charts().months(caption("a"), zeros, months("2022", 7))));
  }

  static Stream<Waterfall> waterfalls() {
    var usual = List.of("Family reunification", "Other asylum country");
    return Stream.of(
        Gallery.waterfall(usual, 4015, -203, -41, -94),
        Gallery.waterfall(usual, 2598, -130, -20, 58),
        Gallery.waterfall(usual, 0, 0, 0, 0),
        Gallery.waterfall(usual, 10, -30, 5, -2),
        Gallery.waterfall(usual, 9_000_000_000L, 7, -8_999_999_000L, 1),
        Gallery.waterfall(List.of(), 12, -1),
        Gallery.waterfall(
            List.of("Democratic Republic of the Congo and more ".repeat(5), "m".repeat(200)),
            4015,
            100,
            -100,
            -338));
  }

  @ParameterizedTest
  @MethodSource("waterfalls")
  void letsNoTextTouchAnotherOnAWaterfall(Waterfall waterfall) {
    assertNothingCollides(DrawnSvg.of(charts().waterfall(caption("a"), waterfall)));
  }

  @Test
  void refusesAWaterfallThatDoesNotAddUp() {
    var steps =
        List.of(
            new Waterfall.Step(Waterfall.Role.TOTAL, "ours", 10, ""),
            new Waterfall.Step(Waterfall.Role.REST, "rest", 1, ""),
            new Waterfall.Step(Waterfall.Role.TOTAL, "theirs", 12, ""));

    assertThatThrownBy(() -> new Waterfall(steps)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Gallery.waterfall(List.of(), 4015, -338).start()).isEqualTo(3500);
    assertThat(Gallery.waterfall(List.of(), 100, -60).start()).isZero();
  }

  @Test
  void letsNoTextTouchAnotherOnATimeline() {
    var first = LocalDate.of(2021, 12, 20);
    var long1 = "A clearance with a very long name indeed that goes on";
    for (int days : new int[] {2, 20, 60, 270, 700}) {
      for (int marked : new int[] {0, 1, days / 2, days}) {
        var stretches =
            List.of(
                stretch("Exit permit", first, first.plusDays(days)),
                stretch(long1, first.minusDays(400), first.plusDays(marked)),
                stretch("", LocalDate.MIN, LocalDate.MAX),
                stretch("No day", LocalDate.MAX, LocalDate.MIN),
                stretch("Over", first.minusDays(9), first.minusDays(1)));
        var timeline =
            new Timeline(
                first,
                first.plusDays(days),
                List.of(
                    new Timeline.Group("P-2022-0001", "/records", stretches),
                    new Timeline.Group("m".repeat(200), "", stretches)),
                Optional.of(stretch("All", first.plusDays(1), first.plusDays(marked))),
                List.of(
                    new Timeline.Marker(first.plusDays(marked), "departs 1 Sep 2022"),
                    new Timeline.Marker(first, "today")));

        assertNothingCollides(DrawnSvg.of(charts().timeline(caption("a"), timeline)));
      }
    }
  }

  static Stream<Course> courses() {
    var usual =
        List.of(new Course.Step(3, 0.8), new Course.Step(40, 0.5), new Course.Step(90, 0.1));
    var both =
        List.of(new Course.Marker(40, "half by day 40"), new Course.Marker(90, "m".repeat(90)));
    return Stream.of(
        new Course(usual, 120, both),
        new Course(usual, 90, List.of(both.getLast())),
        new Course(List.of(), 0, List.of()),
        new Course(List.of(new Course.Step(0, 0)), 0, List.of(new Course.Marker(0, "at once"))),
        new Course(List.of(new Course.Step(9_000, 0.999)), 99_999, both));
  }

  @ParameterizedTest
  @MethodSource("courses")
  void letsNoTextTouchAnotherOnACourse(Course course) {
    assertNothingCollides(DrawnSvg.of(charts().course(caption("a"), course)));
  }

  @Test
  void tellsTheShareAtEachRoundNumberAndAtTheEnd() {
    var steps = List.of(new Course.Step(3, 0.8), new Course.Step(40, 0.5));

    var table = charts().course(caption("a"), new Course(steps, 50, List.of())).table();

    assertThat(table.rows())
        .extracting(row -> row.heading() + " " + row.cells().getFirst().text())
        .containsExactly(
            "0 100\u00A0%",
            "10 80\u00A0%", "20 80\u00A0%", "30 80\u00A0%", "40 50\u00A0%", "50 50\u00A0%");
    assertThatThrownBy(() -> new Course(List.of(new Course.Step(3, 1.2)), 5, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Course(List.of(new Course.Step(7, 0.5)), 5, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Timeline.Stretch stretch(String label, LocalDate from, LocalDate to) {
    return new Timeline.Stretch(
        label, from, to, Timeline.Look.UNCERTAIN, "1 Mar 2022 – 30 Sep 2022 · illustrative", "");
  }

  @Test
  void drawsNothingInProportionToASuppressedValue() {
    var withheld = List.of(mark("female", 97), Mark.suppressed("male", "/figures"));

    var ring = charts().ring(caption("a"), mark("people", 100), withheld).svg();
    var ranking = charts().ranking(caption("a"), withheld).svg();

    assertThat(ring).contains("&lt;5").doesNotContain("%").doesNotContain(Palette.ORANGE);
    assertThat(ranking).contains("&lt;5").doesNotContain(Palette.PALE);
  }

  @Test
  void leavesAGapInTheLineForASuppressedMonth() {
    var year =
        new Series("2022", List.of(mark("Jan", 9), Mark.suppressed("Feb", ""), mark("Mar", 8)));

    var svg = charts().months(caption("a"), new Series("2021", List.of()), year).svg();

    assertThat(svg).contains("2022, Feb: &lt;5");
    assertThat(DrawnSvg.of(charts().months(caption("a"), year, year)).elements("path"))
        .anySatisfy(path -> assertThat(path.getAttribute("d")).containsPattern("M.*M"));
  }

  static void assertNothingCollides(DrawnSvg svg) {
    var texts = svg.texts();
    for (int one = 0; one < texts.size(); one++) {
      var box = DrawnSvg.box(texts.get(one));
      assertThat(box.isWithin(svg.frame().grownBy(1)))
          .as("%s lies on the drawing: %s", texts.get(one).getTextContent(), box)
          .isTrue();
      for (int other = one + 1; other < texts.size(); other++) {
        assertThat(box.grownBy(-0.5).overlaps(DrawnSvg.box(texts.get(other)).grownBy(-0.5)))
            .as("%s | %s", texts.get(one).getTextContent(), texts.get(other).getTextContent())
            .isFalse();
      }
    }
  }
}
