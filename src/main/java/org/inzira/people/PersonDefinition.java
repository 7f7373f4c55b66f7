package org.inzira.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Nationality;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** The record of a person: it states no fact of its own, and colours those of others. */
@Component
class PersonDefinition implements ShapedDefinition {

  private static final int AGE_YEARS_MAX = 120;

  private static final RecordShape SHAPE =
      RecordShape.of(People.KIND, "persons", Programme.SUPPORT, "people.person")
          .fields(
              Field.optional("given_name", new Text(120), "Amina"),
              Field.optional("family_name", new Text(120), "Mukamana"),
              Field.required(
                  "sex", new Code(List.of("female", "male", "other", "unknown")), "female"),
              Field.optional("birth_date", new Day(true), "1987-06-05"),
              Field.optional(
                  "birth_date_precision", new Code(List.of("day", "month", "year")), "day"),
              Field.optional("nationality", new Nationality(), "COD"),
              Field.optional("disability", new YesNo(), "no"),
              Field.optional("family", new Text(30), "F-0117"),
              Field.optional("unhcr_number", new Text(30), "000-12C00345"))
          .listed("family_name", "given_name", "sex", "birth_date", "nationality", "family")
          .filteredBy("sex", "nationality")
          .searchedIn("family_name", "given_name", "family", "unhcr_number")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT, Role.HEALTH, Role.FIELD_OFFICER)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(
              Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT, Role.HEALTH, Role.FIELD_OFFICER);

  private final PersonLinks links;
  private final Erasures erasures;
  private final SharedCodes shared;
  private final Clock clock;
  private final ZoneId zone;

  PersonDefinition(
      PersonLinks links, Erasures erasures, SharedCodes shared, Clock clock, ZoneId zone) {
    this.links = links;
    this.erasures = erasures;
    this.shared = shared;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** Random, so that the identifier tells nothing of when the person was recorded. */
  @Override
  public UUID newId() {
    return PersonId.random().value();
  }

  @Override
  public Map<UUID, String> spokenNumbers(Set<UUID> ids) {
    return links.numbers(ids.stream().map(PersonId::new).toList());
  }

  @Override
  public Optional<UUID> findSpoken(String number) {
    return links.find(number);
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var oldest = LocalDate.now(clock.withZone(zone)).minusYears(AGE_YEARS_MAX);
    drafts.forEach(draft -> checkOne(draft, oldest, complaints));
    shared.check(drafts, complaints);
    var erased = erasures.among(drafts.stream().map(draft -> new PersonId(draft.id())).toList());
    drafts.stream()
        .filter(draft -> erased.contains(draft.id()))
        .forEach(draft -> complaints.about(draft, "family_name", "PE-004"));
  }

  private static void checkOne(Draft draft, LocalDate oldest, Complaints complaints) {
    var values = draft.values();
    if (values.text("given_name").isEmpty() && values.text("family_name").isEmpty()) {
      complaints.about(draft, "family_name", "PE-001");
    }
    var birth = values.day("birth_date");
    if (birth.isEmpty() && values.text("birth_date_precision").isPresent()) {
      complaints.about(draft, "birth_date", "PE-002");
    }
    if (birth.filter(day -> day.isBefore(oldest)).isPresent()) {
      complaints.about(draft, "birth_date", "PE-003", String.valueOf(AGE_YEARS_MAX));
    }
  }

  @Override
  public void written(List<SavedRecord> records) {
    links.add(records.stream().map(record -> new PersonId(record.ref().id())).toList());
  }
}
