package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.definitions.DefinitionReader;
import org.inzira.house.GeneratedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final String GOOD =
      """
      programme: health
      figures:
        - id: people-assessed
          version: 1
          since: 2021
          counted: people
          unit: people
          measures: [health.assessments]
          where: {sex: [female]}
          exclusive: [sex]
          overlapping: [month]
      """;

  @Test
  void readsEveryDefinitionOfTheModule() {
    assertThat(Catalogue.read().list()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void readsADefinition() {
    var reader = new DefinitionReader();

    var figure = reader.read("health.yaml", GOOD).getFirst().definition();

    assertThat(reader.complaints()).isEmpty();
    assertThat(figure.axes()).containsExactly(Axis.SEX, Axis.MONTH);
    assertThat(figure.kind(Axis.MONTH)).isEqualTo(Breakdown.Kind.OVERLAPPING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exclusive: [sex] | exclusive: [sexx] | there is no axis sexx",
        "exclusive: [sex] | exclusive: [sex, topic] | axis topic is overlapping",
        "exclusive: [sex] | exclusive: [sex, sex] | an axis is named twice",
        "sex: [female] | sex: [F] | F is no value of sex",
        "counted: people | counted: persons | PERSONS",
        "counted: people | counted: services | none is overlapping",
        "measures: [health.assessments] | measures: [health.assessments, health.doses] | one measure",
        "unit: people | units: people | units",
        "version: 1 | version: one | version",
      })
  void namesWhatIsWrongWithADefinition(String good, String bad, String complaint) {
    var reader = new DefinitionReader();

    reader.read("health.yaml", GOOD.replace(good, bad));

    assertThat(reader.complaints())
        .singleElement()
        .asString()
        .startsWith("health.yaml")
        .contains(complaint);
  }

  @Test
  void refusesTwoDefinitionsOfOneFigure() {
    var figure = new DefinitionReader().read("health.yaml", GOOD).getFirst().definition();

    assertThatThrownBy(() -> new Catalogue(List.of(figure, figure)))
        .hasMessageContaining("people-assessed is defined twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void hasTextsForEveryFigureUnitAndAxis(String language) throws IOException {
    var texts = texts(language);

    var keys =
        Catalogue.read().list().stream()
            .flatMap(figure ->
                Stream.concat(
                    Stream.of(
                        "figure." + figure.id().value() + ".title",
                        "figure." + figure.id().value() + ".definition",
                        "unit." + figure.unit()),
                    figure.axes().stream().map(axis -> "axis." + axis.code())))
            .distinct();

    assertThat(keys).allSatisfy(key -> assertThat(texts).containsKey(key));
  }

  @Test
  void speaksTheSameTextsInBothLanguages() throws IOException {
    assertThat(texts("fr").keySet()).isEqualTo(texts("en").keySet());
  }

  @Test
  void isWrittenDownAsTheDocumentationSays() throws IOException {
    GeneratedDocument.compare("figures.md", page());
  }

  private static String page() throws IOException {
    var texts = texts("en");
    var rows =
        Catalogue.read().list().stream()
            .map(figure ->
                "| `%s` | %s | %s | %s | %s | %s |"
                    .formatted(
                        figure.id().value(),
                        texts.getProperty("figure." + figure.id().value() + ".definition"),
                        counted(figure),
                        codes(figure.exclusive()),
                        codes(figure.overlapping()),
                        figure.version()))
            .collect(Collectors.joining("\n"));
    return """
    # Key figures

    Written by `CatalogueTest` from the definitions beside the code (`figures/*.yaml`); do not edit.
    *People* are distinct subjects with something standing in the year, plus headcounts beside
    them; *services* are sums of quantities; *places* are distinct places. Cells of an exclusive
    breakdown add up to the total; in an overlapping one a person may stand in several.

    These are the definitions of the release. A mission changes one by a new version
    (`./inzira figures define FILE.yaml --reason "…"`, [how](../src/main/java/org/inzira/figures/README.md));
    the higher version is in force, and `./inzira figures definitions` lists what is.

    | figure | what it counts | counted | exclusive by | overlapping by | version |
    |---|---|---|---|---|---|
    %s
    """
        .formatted(rows);
  }

  private static String counted(FigureDefinition figure) {
    var measures =
        figure.measures().stream()
            .map(measure -> "`" + measure.value() + "`")
            .sorted()
            .collect(Collectors.joining(", "));
    var where =
        figure.where().entrySet().stream()
            .map(condition ->
                condition.getKey().code()
                    + " "
                    + condition.getValue().stream().sorted().collect(Collectors.joining(" or ")))
            .sorted()
            .collect(Collectors.joining(" and "));
    var counted = figure.counted().name().toLowerCase(java.util.Locale.ROOT);
    return counted + " of " + measures + (where.isEmpty() ? "" : " where " + where);
  }

  private static String codes(List<Axis> axes) {
    return axes.isEmpty() ? "–" : axes.stream().map(Axis::code).collect(Collectors.joining(", "));
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    try (var file = Catalogue.class.getResourceAsStream("messages_" + language + ".properties")) {
      texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
