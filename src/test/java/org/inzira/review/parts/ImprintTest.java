package org.inzira.review.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.inzira.database.InziraTest;
import org.inzira.page.Texts;
import org.inzira.projects.Imprint.French;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a mission prints at the end, in either language. */
@InziraTest
class ImprintTest {

  @Autowired Texts texts;

  @Test
  void printsFrenchWordsInFrenchAndTheSameWhereThereAreNone() {
    var set =
        set(
            Map.of(
                "inzira.imprint.publisher", "The mission",
                "inzira.imprint.licence", "CC BY 4.0",
                "inzira.imprint.fr.publisher", "La mission"));

    var english = Imprint.of(set, texts.in(Locale.ENGLISH));
    var french = Imprint.of(set, texts.in(Locale.FRENCH));

    assertThat(english.publisher()).isEqualTo("The mission");
    assertThat(french.publisher()).isEqualTo("La mission");
    assertThat(french.licence()).isEqualTo("CC BY 4.0");
    assertThat(french.citation())
        .isEqualTo(texts.in(Locale.FRENCH).text("review.imprint.citation"))
        .isNotEqualTo(english.citation());
  }

  @Test
  void isReadFromEditionsThatWereKeptBeforeThereWasAFrenchOne() {
    var kept =
        tools.jackson.databind.json.JsonMapper.shared()
            .readValue(
                "{\"publisher\":\"The mission\",\"citation\":\"\",\"licence\":\"\","
                    + "\"mapDisclaimer\":\"\",\"mapCredit\":\"\"}",
                org.inzira.projects.Imprint.class);

    assertThat(kept.fr()).isEqualTo(French.NONE);
    assertThat(Imprint.of(kept, texts.in(Locale.FRENCH)).publisher()).isEqualTo("The mission");
  }

  private static org.inzira.projects.Imprint set(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("inzira.imprint", org.inzira.projects.Imprint.class);
  }
}
