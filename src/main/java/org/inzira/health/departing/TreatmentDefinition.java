package org.inzira.health.departing;

import java.util.List;
import java.util.Optional;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a clinician decided of one drug before a departure, with the answers and the advice that
 * there were then. It counts for nothing, so it states nothing.
 */
@Component
class TreatmentDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("presumptive-treatment");

  private static final Code ANSWER = new Code(List.of("yes", "no", "not_answered"));

  private static final RecordShape SHAPE =
      RecordShape.of(
              KIND, "presumptive_treatments", Programme.HEALTH, "health.presumptive_treatment")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required(
                  "drug",
                  new Code(
                      List.of(
                          "albendazole", "praziquantel", "ivermectin", "artemether-lumefantrine")),
                  "albendazole"),
              Field.required("decided_on", new Day(true), "2022-02-28"),
              Field.required("decision", new Code(List.of("given", "not_given")), "given"),
              Field.optional("dose", new Text(60), "400 mg"),
              Field.optional("why", new Text(300), "as advised"),
              Field.optional("loa_loa", ANSWER, "no"),
              Field.optional("pregnant", ANSWER, "no"),
              Field.optional("seizures", ANSWER, "no"),
              Field.optional("weight_grams", new Whole(500, 300_000), "52000"),
              Field.optional("advice", new Code(List.of("give", "withhold", "ask")), "give"),
              Field.optional("advice_version", new Text(30), "2017-02.1"))
          .listed("decided_on", "person", "drug", "decision", "advice")
          .filteredBy("drug", "decision", "advice")
          .sortedBy("decided_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;
  private final RecordReader records;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  TreatmentDefinition(People people, @Lazy RecordReader records) {
    this.people = people;
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("decided_on"))
        .forEach(draft -> complaints.about(draft, "decided_on", "DP-010"));
    for (var draft : drafts) {
      if (needsReason(draft.values()) && draft.values().text("why").isEmpty()) {
        complaints.about(draft, "why", "DP-011");
      }
    }
    records
        .repeated(KIND, "person", drafts, TreatmentDefinition::said)
        .forEach((draft, other) -> complaints.about(draft, "drug", "DP-012", other.value()));
  }

  /** Whatever was not given says why, and so does what was given against the advice. */
  private static boolean needsReason(FieldValues values) {
    boolean isGiven = values.text("decision").equals(Optional.of("given"));
    return !isGiven || values.text("advice").filter(advice -> !advice.equals("give")).isPresent();
  }

  private static List<Object> said(FieldValues values) {
    return List.of(
        values.reference("person").orElseThrow(),
        values.text("drug").orElseThrow(),
        values.day("decided_on").orElseThrow());
  }
}
