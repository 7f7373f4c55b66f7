package org.inzira.mobility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PlaceCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A young innovator, trained and mentored; the grant, if any, counts in the year it was given. */
@Component
class InnovatorDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = MobilityShapes.innovator();

  private final People people;

  InnovatorDefinition(People people) {
    this.people = people;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("trained_on"))
        .forEach(draft -> complaints.about(draft, "trained_on", "MO-006"));
    for (var draft : drafts) {
      var amount = draft.values().whole("grant_amount_rwf");
      var grantedOn = draft.values().day("granted_on");
      if (amount.isPresent() && grantedOn.isEmpty()) {
        complaints.about(draft, "granted_on", "MO-003");
      }
      if (amount.isEmpty() && grantedOn.isPresent()) {
        complaints.about(draft, "grant_amount_rwf", "MO-004");
      }
    }
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return people.facts(records, "person", this::facts);
  }

  private List<Fact> facts(SavedRecord record, Person person) {
    var values = record.values();
    var trainedOn = values.day("trained_on").orElseThrow();
    var college = values.place("college").map(PlaceCode::value);
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            MobilityChart.INNOVATORS,
            trainedOn,
            Optional.of(person.subject()),
            people.dimensions(person, trainedOn).with(Dimension.PLACE, college),
            record.projects(),
            1));
    values
        .day("granted_on")
        .ifPresent(on -> {
          var where = Dimensions.NONE.with(Dimension.PLACE, college);
          long amount = values.whole("grant_amount_rwf").orElseThrow();
          facts.add(
              new Fact(MobilityChart.GRANTS, on, Optional.empty(), where, record.projects(), 1));
          facts.add(
              new Fact(
                  MobilityChart.GRANT_AMOUNTS,
                  on,
                  Optional.empty(),
                  where,
                  record.projects(),
                  amount));
        });
    return facts;
  }
}
