package org.inzira.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A session that was held, with the people counted at it but not named. */
@Component
class SessionDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("session");

  private static final Whole COUNT = new Whole(0, 1_000_000);

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "sessions", Programme.SUPPORT, "activities.session")
          .fields(
              Field.required("session_kind", SessionCodes.KINDS, "training"),
              Field.required("topic", SessionCodes.TOPICS, "labour_migration"),
              Field.required("target_group", SessionCodes.TARGET_GROUPS, "labour_inspectors"),
              Field.required(
                  "led_by",
                  new Code(List.of("staff", "implementing_partner", "diaspora_expert")),
                  "staff"),
              Field.optional("implementing_partner", new Text(120), "Good Neighbours Circle"),
              Field.required("place", new Place(Set.of()), "RW43"),
              Field.required("starts_on", new Day(true), "2022-02-02"),
              Field.optional("ends_on", new Day(false), "2022-02-04"),
              Field.optional("headcount_female", COUNT, "12"),
              Field.optional("headcount_male", COUNT, "9"),
              Field.optional("headcount_unknown", COUNT, "0"),
              Field.optional("headcount_total", COUNT, "21"))
          .listed("starts_on", "session_kind", "topic", "target_group", "place", "headcount_total")
          .filteredBy("session_kind", "topic", "target_group", "led_by", "place")
          .sortedBy("starts_on")
          .searchedIn("implementing_partner")
          .readBy(Role.FIELD_OFFICER, Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.FIELD_OFFICER);

  private final Whereabouts whereabouts;

  SessionDefinition(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> check(draft, complaints));
  }

  private static void check(Draft draft, Complaints complaints) {
    var values = draft.values();
    var startsOn = Session.of(values).startsOn();
    if (values.day("ends_on").filter(day -> day.isBefore(startsOn)).isPresent()) {
      complaints.about(draft, "ends_on", "AC-001", startsOn.toString());
    }
    var headcount = Headcount.of(values);
    if (!headcount.addsUp()) {
      complaints.about(
          draft,
          "headcount_total",
          "AC-002",
          Long.toString(headcount.parts().orElse(0)),
          Long.toString(headcount.total().orElse(0)));
    }
    if (Session.of(values).ledBy().equals("implementing_partner")
        && values.text("implementing_partner").isEmpty()) {
      complaints.about(draft, "implementing_partner", "AC-003");
    }
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return records.stream()
        .collect(Collectors.toUnmodifiableMap(record -> record.ref().id(), this::facts));
  }

  private List<Fact> facts(SavedRecord record) {
    var session = Session.of(record.values());
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            ActivitiesChart.SESSIONS,
            session.startsOn(),
            Optional.empty(),
            session.dimensions(whereabouts),
            record.projects(),
            1));
    Headcount.of(record.values())
        .bySex()
        .forEach((sex, count) -> {
          var counted = Dimensions.NONE.with(Dimension.SEX, sex.code());
          facts.add(
              new Fact(
                  ActivitiesChart.PARTICIPANTS,
                  session.startsOn(),
                  Optional.empty(),
                  session.participation(counted, whereabouts),
                  record.projects(),
                  count));
        });
    return facts;
  }
}
