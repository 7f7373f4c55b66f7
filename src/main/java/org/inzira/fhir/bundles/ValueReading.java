package org.inzira.fhir.bundles;

import java.util.SortedMap;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The value of a result, with all the digits that it was told with. */
final class ValueReading {

  private static final String KIND = "value_kind";
  private static final String VALUE = "value";
  private static final String TEXT = "text";

  private ValueReading() {}

  static void put(SortedMap<String, String> values, Type value) {
    switch (value) {
      case Quantity quantity -> quantity(values, quantity);
      case CodeableConcept concept -> coded(values, concept);
      case IntegerType number -> put(values, "quantity", number.getValueAsString());
      case StringType text -> put(values, TEXT, text.getValue());
      case BooleanType yes -> put(values, TEXT, yes.getValueAsString());
      case Ratio ratio ->
          put(values, TEXT, told(ratio.getNumerator()) + ":" + told(ratio.getDenominator()));
      case Range range -> put(values, TEXT, between(range.getLow(), range.getHigh()));
      default -> throw new NotKept("FH-045", value.fhirType());
    }
  }

  /** What lies between two quantities, either of which may be open. */
  static String between(Quantity low, Quantity high) {
    if (low.isEmpty() && high.isEmpty()) {
      return "";
    }
    return low.isEmpty()
        ? "≤ " + told(high)
        : high.isEmpty() ? "≥ " + told(low) : told(low) + " – " + told(high);
  }

  private static void quantity(SortedMap<String, String> values, Quantity quantity) {
    if (!quantity.hasValue()) {
      throw new NotKept("FH-044");
    }
    var comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
    put(values, "quantity", comparator + quantity.getValue().toPlainString());
    var unit = unit(quantity);
    if (!unit.isBlank()) {
      values.put("unit", unit);
    }
  }

  private static void coded(SortedMap<String, String> values, CodeableConcept concept) {
    var coding = concept.getCodingFirstRep();
    var said = concept.hasText() ? concept.getText() : coding.getDisplay();
    if (!coding.hasCode()) {
      put(values, TEXT, said == null ? "" : said);
      return;
    }
    put(values, "coded", said == null || said.isBlank() ? coding.getCode() : said);
    values.put(
        "value_code", (coding.hasSystem() ? coding.getSystem() : "") + "|" + coding.getCode());
  }

  private static void put(SortedMap<String, String> values, String kind, String value) {
    if (value.isBlank()) {
      throw new NotKept("FH-044");
    }
    values.put(KIND, kind);
    values.put(VALUE, value);
  }

  private static String told(Quantity quantity) {
    var number = quantity.hasValue() ? quantity.getValue().toPlainString() : "";
    return (number + " " + unit(quantity)).strip();
  }

  private static String unit(Quantity quantity) {
    return quantity.hasCode() ? quantity.getCode() : quantity.hasUnit() ? quantity.getUnit() : "";
  }
}
