package org.inzira.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.inzira.charts.Gallery.caption;
import static org.inzira.charts.Gallery.charts;
import static org.inzira.charts.Gallery.mark;
import static org.inzira.charts.Gallery.marks;
import static org.inzira.charts.Gallery.months;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartMarkupTest {

  private static final String TWO_YEARS =
      """
      <title id="c-title">A made-up chart</title>
      <desc id="c-description">2021: 1; 2022: 2</desc>
      <a href="/figures/2022/made-up?label=4">
      <title>2021: 1</title>
      <rect x="20" width="104" height="240" fill-opacity="0"/>
      <rect x="38" y="126" width="68" height="80" rx="2" fill="#6f8fd0"/>
      <text x="72" y="118.1" font-size="18" font-weight="700" text-anchor="middle">1</text>
      <text x="72" y="228.8" font-weight="700" text-anchor="middle">2021</text>
      </a>
      <a href="/figures/2022/made-up?label=4">
      <title>2022: 2</title>
      <rect x="124" width="104" height="240" fill-opacity="0"/>
      <rect x="142" y="46" width="68" height="160" rx="2" fill="#0033a0"/>
      <text x="176" y="38.1" font-size="18" font-weight="700" text-anchor="middle">2</text>
      <text x="176" y="228.8" font-weight="700" text-anchor="middle">2022</text>
      </a>
      <path d="M10 206h228" fill="none" stroke="#14213d" stroke-width="1.2"/>
      </svg>
      """;

  private final List<Mark> sexes = marks("female", 1954, "male", 2061);
  private final Series year = months("2022", 210, 245, 310);
  private final List<Drawing> drawings =
      List.of(
          charts().years(caption("years"), marks("2021", 2598, "2022", 4015)),
          charts().ring(caption("ring"), mark("people", 4015), sexes),
          charts().months(caption("months"), months("2021", 120, 160, 190), year),
          charts().pyramid(caption("pyramid"), new Series("F", sexes), new Series("M", sexes)),
          charts().ranking(caption("ranking"), sexes));

  @Test
  void drawsBarsOfTwoYears() {
    var svg = charts().years(caption("c"), marks("2021", 1, "2022", 2)).svg();

    assertThat(svg.replace("><", ">\n<")).endsWith(TWO_YEARS.strip());
  }

  @Test
  void namesEachChartAndDescribesItInFull() {
    for (var drawing : drawings) {
      var root = DrawnSvg.of(drawing).root();
      assertThat(root.getAttribute("role")).isEqualTo("group");
      assertThat(root.getAttribute("width")).matches("[0-9]+");
      assertThat(root.getAttribute("height")).matches("[0-9]+");
      assertThat(drawing.svg()).contains("<title id=", "<desc id=");
    }
  }

  @Test
  void makesEachMarkALinkWithItsNameAndValue() {
    for (var drawing : drawings) {
      var links = DrawnSvg.of(drawing).elements("a");
      assertThat(links).hasSizeGreaterThanOrEqualTo(2);
      assertThat(links)
          .allSatisfy(link -> {
            assertThat(link.getAttribute("href")).startsWith("/figures/2022/");
            assertThat(link.getFirstChild().getNodeName()).isEqualTo("title");
            assertThat(link.getFirstChild().getTextContent()).containsPattern("[a-z0-9]: [0-9]");
          });
    }
    assertThat(drawings.get(1).svg()).contains("<title>female: 1,954 (49\u00A0%)</title>");
    assertThat(drawings.get(3).svg()).contains("<title>M, male: 2,061</title>");
  }

  @Test
  void keepsToWhatPagePolicyAndPrintAllow() {
    for (var drawing : drawings) {
      assertThat(drawing.svg())
          .doesNotContain("style=", "<style", "<script", "dominant-baseline", "font-size=\"12\"")
          .doesNotContainPattern("font-weight=\"(?!400|700)");
    }
  }

  @Test
  void givesEachPatternAnIdOfItsChart() {
    var one = charts().ring(caption("one"), mark("people", 4015), sexes).svg();
    var two = charts().ring(caption("two"), mark("people", 4015), sexes).svg();

    assertThat(one).contains("id=\"one-blue\"", "url(#one-blue)").doesNotContain("two-");
    assertThat(two).contains("id=\"two-blue\"", "url(#two-blue)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "]]></text><script>",
        "O'Brien & \u202Esons\u0000\u0007\uFFFF",
        "\uD800 alone"
      })
  void writesHostileNamesAsHarmlessText(String name) {
    var hostile = new ChartCaption("c", name, name, name);
    var marks = List.of(mark(name, 3), Mark.of(name, 2, "/x?name=" + name.charAt(0)));
    var series = new Series(name, marks);

    for (var drawing :
        List.of(
            charts().years(hostile, marks),
            charts().ring(hostile, mark(name, 5), marks),
            charts().months(hostile, series, series),
            charts().pyramid(hostile, series, series),
            Charts.in(Locale.FRENCH, name).ranking(hostile, List.of(Mark.suppressed(name, ""))))) {
      var svg = DrawnSvg.of(drawing);
      assertThat(svg.elements("script")).isEmpty();
      assertThat(svg.elements("img")).isEmpty();
      assertThat(drawing.svg()).doesNotContain("<script", "<img", "\u202E", "\u0000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example/x", "data:text/html,x", "figures"})
  void refusesAddressesThatAreNotPlainLinks(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> Mark.of("label", 1, address));
  }

  @Test
  void refusesNegativeCountsAndValuesThatAreSuppressedYetThere() {
    assertThatIllegalArgumentException().isThrownBy(() -> Mark.of("label", -1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mark("label", 3, true, ""));
  }

  @Test
  void writesNumbersInTheLanguageOfTheReader() {
    var french = Charts.in(Locale.FRANCE, "< 5").ranking(caption("c"), marks("femmes", 1954));

    assertThat(french.svg()).contains("1\u00A0954", "femmes\u00A0: 1\u00A0954");
    assertThat(french.table().rows().getFirst().cells().getFirst().text()).isEqualTo("1\u00A0954");
  }

  @Test
  void namesAMarkThatLeadsNowhereWithoutALink() {
    var svg = DrawnSvg.of(charts().ranking(caption("c"), List.of(Mark.of("printed", 5, ""))));

    assertThat(svg.elements("a")).isEmpty();
    assertThat(svg.elements("g"))
        .singleElement()
        .satisfies(
            group -> assertThat(group.getFirstChild().getTextContent()).isEqualTo("printed: 5"));
  }

  @Test
  void putsTwoSeriesSideBySideInTheTable() {
    var table = charts().months(caption("c"), months("2021", 120, 160), year).table();

    assertThat(table.headings()).containsExactly("Label", "2021", "2022");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rows().getLast().heading()).isEqualTo("Mar");
    assertThat(table.rows().getLast().cells())
        .extracting(ChartTable.Cell::text)
        .containsExactly("", "310");
  }
}
