package org.inzira.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.clearances.Clearances;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A check of fitness before boarding, or weeks before departure; repeated after a deferral, it is a
 * new check. One before boarding is counted, the other is a screening of some and is not.
 */
@Component
class PreEmbarkationCheckDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("pre-embarkation-check");

  private static final String PRE_DEPARTURE = "pre_departure";

  private static final RecordShape SHAPE =
      RecordShape.of(
              KIND, "pre_embarkation_checks", Programme.HEALTH, "health.pre_embarkation_check")
          .fields(
              Needs.after(
                  Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                  Field.required("checked_on", new Day(true), "2022-02-28"),
                  Field.required("destination", new Country(), "CAN"),
                  Field.required(
                      "outcome", new Code(List.of("fit", "fit_with_conditions", "unfit")), "fit"),
                  Field.optional(
                      "place", new Place(Set.of("centre", "airport", "site")), "RW13-MHAC"),
                  Field.optional(
                      "check_kind",
                      new Code(List.of("pre_embarkation", PRE_DEPARTURE)),
                      "pre_embarkation"),
                  Field.optional(
                      "escort",
                      new Code(List.of("family", "nurse", "paramedic", "physician")),
                      "family"),
                  Field.optional("recall_on", new Day(false), "2022-03-14"),
                  Field.optional("unfit_reason", new Text(300), "fever")))
          .listed("checked_on", "person", "destination", "outcome", "check_kind", "place")
          .filteredBy("destination", "outcome", "check_kind", "place")
          .sortedBy("checked_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;
  private final Clearances clearances;
  private final ApplicationEventPublisher events;

  PreEmbarkationCheckDefinition(
      People people, Clearances clearances, ApplicationEventPublisher events) {
    this.people = people;
    this.clearances = clearances;
    this.events = events;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("checked_on"))
        .forEach(draft -> complaints.about(draft, "checked_on", "HE-004"));
    drafts.stream()
        .filter(draft -> Needs.isAny(draft.values()))
        .filter(
            draft -> !draft.values().text("outcome").orElseThrow().equals("fit_with_conditions"))
        .forEach(draft -> complaints.about(draft, "outcome", "HE-022"));
    for (var draft : drafts) {
      var values = draft.values();
      var recall = values.day("recall_on");
      if (recall.filter(day -> !day.isAfter(values.day("checked_on").orElseThrow())).isPresent()) {
        complaints.about(draft, "recall_on", "DP-001");
      }
      boolean isFit = !values.text("outcome").orElseThrow().equals("unfit");
      if (isFit && (recall.isPresent() || values.text("unfit_reason").isPresent())) {
        complaints.about(draft, "outcome", "DP-002");
      }
    }
  }

  @Override
  public void changed(List<Difference> differences) {
    clearances.moved(differences, "person");
    events.publishEvent(FitnessMoved.of(differences));
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return people.facts(
        records,
        "person",
        (record, person) ->
            record.values().text("check_kind").filter(PRE_DEPARTURE::equals).isPresent()
                ? List.of()
                : List.of(fact(record, person)));
  }

  private Fact fact(SavedRecord record, Person person) {
    var values = record.values();
    var checkedOn = values.day("checked_on").orElseThrow();
    var dimensions =
        people
            .dimensions(person, checkedOn)
            .with(Dimension.OUTCOME, values.text("outcome"))
            .with(Dimension.DESTINATION, values.country("destination").map(CountryCode::value))
            .with(Dimension.PLACE, values.place("place").map(PlaceCode::value));
    return new Fact(
        HealthChart.CHECKS,
        checkedOn,
        Optional.of(person.subject()),
        dimensions,
        record.projects(),
        1);
  }
}
