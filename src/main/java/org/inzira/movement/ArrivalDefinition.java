package org.inzira.movement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Moment;
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

/** A person who departed reached the port of entry; recorded once the receiver has confirmed it. */
@Component
class ArrivalDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("arrival");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "arrivals", Programme.RESETTLEMENT, "movement.arrival")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("departure", new Reference(DepartureDefinition.KIND), "D-2022-0001"),
              Field.required("arrived_at", new Moment(true), "2022-03-02T14:10-05:00"),
              Field.optional("port", new Text(60), "YYZ"),
              Field.required("confirmed_by", new Text(60), "resettlement agency"),
              Field.optional("confirmed_on", new Day(true), "2022-03-03"))
          .listed("arrived_at", "person", "departure", "port", "confirmed_by")
          .sortedBy("arrived_at")
          .searchedIn("port", "confirmed_by")
          .aboutPerson("person")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final ArrivalRules rules;
  private final ArrivalFacts facts;
  private final CaseNews cases;

  ArrivalDefinition(ArrivalRules rules, ArrivalFacts facts, CaseNews cases) {
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
    cases.arrived(records);
  }

  @Override
  public void voided(List<SavedRecord> records) {
    cases.arrivalsVoided(records);
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return facts.of(records);
  }
}
