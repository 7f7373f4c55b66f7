package org.inzira.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a laboratory found, as it told it: its own code, value and unit. It counts for nothing, so
 * it states nothing.
 */
@Component
class LaboratoryResultDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("laboratory-result");

  private static final String QUANTITY = "quantity";
  private static final String CODED = "coded";

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "laboratory_results", Programme.HEALTH, "health.laboratory_result")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("effective_on", new Day(true), "2022-01-17"),
              Field.required("code_system", new Text(200), "http://loinc.org"),
              Field.required("code", new Text(60), "718-7"),
              Field.required("test", new Text(200), "Haemoglobin"),
              Field.required("value_kind", new Code(List.of(QUANTITY, CODED, "text")), QUANTITY),
              Field.required("value", new Text(300), "13.2"),
              Field.optional("unit", new Text(40), "g/dL"),
              Field.optional("value_code", new Text(260), ""),
              Field.optional("interpretation", new Text(20), "N"),
              Field.optional("reference_range", new Text(120), "12.0–15.5"),
              Field.required("status", new Code(List.of("final", "amended", "corrected")), "final"),
              Field.optional("performer", new Text(200), "District laboratory"),
              Field.required("source", new Text(200), "Paper"))
          .listed("effective_on", "person", "test", "value", "unit", "status", "performer")
          .filteredBy("status", "value_kind")
          .sortedBy("effective_on")
          .searchedIn("test", "code")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;
  private final ApplicationEventPublisher events;

  LaboratoryResultDefinition(People people, ApplicationEventPublisher events) {
    this.people = people;
    this.events = events;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Optional<Confidence> confidence() {
    return Optional.of(ConfidentialResults.CONFIDENCE);
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("effective_on"))
        .forEach(draft -> complaints.about(draft, "effective_on", "HE-030"));
    drafts.forEach(draft -> checkValue(draft, complaints));
  }

  @Override
  public void changed(List<Difference> differences) {
    var persons =
        differences.stream()
            .flatMap(one -> one.references("person"))
            .collect(Collectors.toUnmodifiableSet());
    events.publishEvent(new ResultsMoved(persons));
  }

  private static void checkValue(Draft draft, Complaints complaints) {
    var values = draft.values();
    var kind = values.text("value_kind").orElse("");
    if (kind.equals(QUANTITY) && !isQuantity(values.text("value").orElse(""))) {
      complaints.about(draft, "value", "HE-031");
    }
    if (!kind.equals(QUANTITY) && values.text("unit").isPresent()) {
      complaints.about(draft, "unit", "HE-032");
    }
    if (kind.equals(CODED) == values.text("value_code").isEmpty()) {
      complaints.about(draft, "value_code", "HE-033");
    }
  }

  /** A decimal as it was measured, with its digits, or one that lies beyond what was measured. */
  private static boolean isQuantity(String value) {
    return value.matches("(<|<=|>=|>)?-?[0-9]{1,18}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
  }
}
