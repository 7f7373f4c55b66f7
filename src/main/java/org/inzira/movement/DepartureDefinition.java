package org.inzira.movement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Moment;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A person left for another country; recorded once the uplift is confirmed, never when planned. */
@Component
class DepartureDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("departure");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "departures", Programme.RESETTLEMENT, "movement.departure")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("asylum_country", new Country(), "RWA"),
              Field.optional("site", new Place(Set.of("site", "district")), "RW55-MAHAMA"),
              Field.required("destination", new Country(), "CAN"),
              Field.required(
                  "pathway",
                  new Code(
                      List.of(
                          "resettlement",
                          "humanitarian_admission",
                          "family_reunification",
                          "other")),
                  "resettlement"),
              Field.required(
                  "category", new Code(List.of("refugee", "vulnerable_person")), "refugee"),
              Field.required("uplift_at", new Moment(true), "2022-03-01T22:30"),
              Field.optional("airline_leg", new Text(60), "KGL-ADD"))
          .listed("uplift_at", "person", "site", "destination", "pathway", "category")
          .filteredBy("destination", "site", "pathway", "category", "asylum_country")
          .sortedBy("uplift_at")
          .aboutPerson("person")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final DepartureRules rules;
  private final DepartureFacts facts;
  private final CaseNews cases;

  DepartureDefinition(DepartureRules rules, DepartureFacts facts, CaseNews cases) {
    this.rules = rules;
    this.facts = facts;
    this.cases = cases;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    rules.check(drafts, complaints);
  }

  @Override
  public void written(List<SavedRecord> records) {
    cases.departed(records);
  }

  @Override
  public void voided(List<SavedRecord> records) {
    cases.returned(records);
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return facts.of(records);
  }
}
