package org.inzira.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

  private static final String TEXT =
      """
      For all.

      :::in-house
      Three came from Burundi.
      :::
      For all again.
      """;

  @Test
  void leavesOutsideWhatIsForTheHouseAndNeverItsMarks() {
    assertThat(Passages.read(TEXT, false).strip().split("\\s*\\n\\s*"))
        .containsExactly("For all.", "For all again.");
    assertThat(Passages.read(TEXT, true))
        .contains("Three came from Burundi.")
        .doesNotContain(":::");
  }

  @Test
  void keepsEachWordInItsPlace() {
    for (boolean inHouse : new boolean[] {true, false}) {
      var read = Passages.read(TEXT, inHouse);
      assertThat(read).hasSameSizeAs(TEXT);
      assertThat(read.indexOf("again")).isEqualTo(TEXT.indexOf("again"));
      assertThat(read.lines()).hasSize(6);
    }
  }

  @Test
  void givesOneStretchAfterTheOtherSoThatNothingRunsOver() {
    var fenced = "For all.\n:::in-house\n```\n{{three\n:::\n}} For all again.";

    assertThat(Passages.of(TEXT).stream().map(Passages.Passage::inHouse))
        .containsExactly(false, true, false);
    assertThat(Passages.of(fenced))
        .containsExactly(
            new Passages.Passage("For all.\n", false),
            new Passages.Passage("```\n{{three\n", true),
            new Passages.Passage("}} For all again.", false));
    assertThat(Passages.of(" \n:::in-house\n:::\n")).isEmpty();
    assertThat(Passages.of(":::in-house\nThree.")).hasSize(1).allMatch(Passages.Passage::inHouse);
  }

  @Test
  void keepsAllThatFollowsAnUnclosedMarkInTheHouse() {
    var forgotten = "For all.\n:::in-house\nThree.\n\nAnd more.";

    assertThat(Passages.read(forgotten, false)).startsWith("For all.\n").doesNotContain("more");
    assertThat(Passages.unclosed(forgotten)).hasValue(2);
    assertThat(Passages.unclosed(TEXT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no marks", ":::\nno opening", "> :::in-house\nx\n:::", "a :::in-house"})
  void leavesATextWithoutPassagesAsItIs(String text) {
    assertThat(Passages.read(text, false)).isEqualTo(text);
    assertThat(Passages.unclosed(text)).isEmpty();
  }

  @Test
  void takesMarksWithBlanksAndWithTheLineEndsOfBrowsers() {
    var text = "::: in-house \r\nThree.\r\n::: \r\nFor all.";

    assertThat(Passages.read(text, false).strip()).isEqualTo("For all.");
  }
}
