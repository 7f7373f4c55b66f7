package org.inzira.reconciliation;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.figures.FigureId;
import org.inzira.registers.SavedRecord;

/**
 * What a partner says.
 *
 * @param rule by which the partner counts, in words, in the reader's language where it was written
 */
record PartnerFigure(
    UUID id,
    String key,
    int version,
    String partner,
    FigureId figure,
    Year year,
    long value,
    String rule,
    Optional<String> frenchRule,
    Source source) {

  /** Where it was said. */
  record Source(String citation, Optional<LocalDate> date, Optional<String> address) {}

  static PartnerFigure of(SavedRecord record) {
    var values = record.values();
    return new PartnerFigure(
        record.ref().id(),
        record.key().value(),
        record.version(),
        values.text("partner").orElseThrow(),
        new FigureId(values.text("figure").orElseThrow()),
        Year.parse(values.text("year").orElseThrow()),
        values.whole("value").orElseThrow(),
        values.text("counting_rule").orElseThrow(),
        values.text("counting_rule_fr"),
        new Source(
            values.text("source").orElseThrow(),
            values.day("source_date"),
            values.text("source_address")));
  }

  String address() {
    return "/reconciliation/" + id;
  }

  String rule(Locale language) {
    return language.getLanguage().equals("fr") ? frenchRule.orElse(rule) : rule;
  }
}
