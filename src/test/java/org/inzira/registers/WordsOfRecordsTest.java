package org.inzira.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.kernel.FieldType;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Measure;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind, field and code that a user meets has its words in both languages. */
@InziraTest
class WordsOfRecordsTest {

  @Autowired private List<RecordDefinition> definitions;
  @Autowired private List<Chart> charts;
  @Autowired private Texts texts;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void namesEveryKindFieldAndCode(String language) {
    var wording = texts.in(Locale.of(language));
    var missing = new ArrayList<String>();
    for (var definition : definitions) {
      missing.addAll(missing(definition, wording));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void givesEachMeasureACodeOfItsOwn() {
    assertThat(charts.stream().flatMap(chart -> chart.measures().stream()).map(Measure::code))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(13);
  }

  private static List<String> missing(RecordDefinition definition, Wording wording) {
    var kind = definition.kind().code();
    var missing = new ArrayList<String>();
    for (var key : List.of("records." + kind, "record." + kind)) {
      need(Set.of(key), wording, missing);
    }
    for (var field : definition.fields()) {
      var name = "field." + kind + "." + field.name();
      need(Set.of(name), wording, missing);
      need(Set.of(name + ".help"), wording, missing);
      if (field.type() instanceof FieldType.Code(var codes)) {
        for (var code : codes) {
          var shared = "code." + field.name() + "." + code;
          need(Set.of("code." + kind + "." + field.name() + "." + code, shared), wording, missing);
        }
      }
    }
    return missing;
  }

  private static void need(Set<String> oneOf, Wording wording, List<String> missing) {
    if (oneOf.stream().allMatch(key -> wording.textOrEmpty(key).isEmpty())) {
      missing.addAll(oneOf);
    }
  }
}
