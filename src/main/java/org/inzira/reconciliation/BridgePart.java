package org.inzira.reconciliation;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.registers.SavedRecord;

/**
 * A part of the way from our figure to a partner's.
 *
 * @param theirsIsHigher whether it leads up to the partner's value, not down
 * @param filter which entries it counts; empty for a number that somebody states
 */
record BridgePart(
    UUID id,
    UUID partnerFigure,
    String key,
    long position,
    String reason,
    boolean theirsIsHigher,
    Optional<PartFilter> filter,
    long number,
    String numberSource,
    Optional<String> explanation,
    Optional<String> frenchExplanation) {

  static BridgePart of(SavedRecord record) {
    var values = record.values();
    return new BridgePart(
        record.ref().id(),
        values.reference("partner_figure").orElseThrow(),
        record.key().value(),
        values.whole("position").orElseThrow(),
        values.text("attributed_to").orElseThrow(),
        values.text("higher_count").equals(Optional.of(ReconciliationShapes.THEIRS)),
        PartFilter.of(values),
        values.whole("number").orElse(0),
        values.text("number_source").orElse(""),
        values.text("explanation"),
        values.text("explanation_fr"));
  }

  String explanation(Locale language) {
    return (language.getLanguage().equals("fr")
            ? frenchExplanation.or(() -> explanation)
            : explanation)
        .orElse("");
  }
}
