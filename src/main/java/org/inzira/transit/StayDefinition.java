package org.inzira.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.inzira.resettlement.Cases;
import org.inzira.transit.BedRows.Bed;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a person has a bed from one night to another, and on which day they came. */
@Component
class StayDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("stay");

  private static final int NIGHTS_MAX = 180;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "stays", Programme.RESETTLEMENT, "transit.stay")
          .fields(
              Field.required("centre", new Reference(CentreDefinition.KIND), "TC-GASHORA"),
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("first_night", new Day(false), "2022-03-05"),
              Field.required("last_night", new Day(false), "2022-03-07"),
              Field.optional("entered_on", new Day(true), "2022-03-05"))
          .listed("first_night", "last_night", "centre", "person", "entered_on")
          .sortedBy("first_night")
          .aboutPerson("person")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final RecordReader records;
  private final BedRows beds;
  private final TransitLocks locks;
  private final Cases cases;
  private final TransitNews news;

  StayDefinition(
      @Lazy RecordReader records,
      BedRows beds,
      TransitLocks locks,
      @Lazy Cases cases,
      @Lazy TransitNews news) {
    this.records = records;
    this.cases = cases;
    this.beds = beds;
    this.locks = locks;
    this.news = news;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    locks.hold(
        drafts.stream()
            .flatMap(draft -> Stream.of(centre(draft.values()), person(draft.values())))
            .toList());
    var sound = drafts.stream().filter(draft -> isSound(draft, complaints)).toList();
    checkPersons(sound, complaints);
    sound.stream()
        .collect(Collectors.groupingBy(draft -> centre(draft.values())))
        .forEach((centre, asked) -> {
          checkBeds(centre, asked, complaints);
          checkMeeting(centre, asked, complaints);
        });
  }

  private static boolean isSound(Draft draft, Complaints complaints) {
    var bed = bed(draft);
    if (bed.last().isBefore(bed.first())) {
      complaints.about(draft, "last_night", "TC-001");
      return false;
    }
    if (bed.first().plusDays(NIGHTS_MAX).isBefore(bed.last())) {
      complaints.about(draft, "last_night", "TC-002", Integer.toString(NIGHTS_MAX));
      return false;
    }
    if (draft.values().day("entered_on").filter(day -> !bed.isOn(day)).isPresent()) {
      complaints.about(draft, "entered_on", "TC-003");
    }
    return true;
  }

  /** Nobody has two beds on one night. */
  private void checkPersons(List<Draft> drafts, Complaints complaints) {
    var had =
        others(beds.of(drafts.stream().map(draft -> person(draft.values())).toList()), drafts);
    for (var draft : drafts) {
      var bed = bed(draft);
      had.stream()
          .filter(other -> other.person().equals(bed.person()))
          .filter(other -> !other.isBeside(bed.first(), bed.last()))
          .findFirst()
          .ifPresent(other -> complaints.about(draft, "person", "TC-004", other.key()));
      had.add(bed);
    }
  }

  private void checkBeds(UUID centre, List<Draft> drafts, Complaints complaints) {
    var asked = drafts.stream().map(StayDefinition::bed).toList();
    var from = asked.stream().map(Bed::first).min(LocalDate::compareTo).orElseThrow();
    var to = asked.stream().map(Bed::last).max(LocalDate::compareTo).orElseThrow();
    var taken = others(beds.of(centre, from, to), drafts);
    long all =
        Optional.ofNullable(records.find(CentreDefinition.KIND, Set.of(centre)).get(centre))
            .map(kept -> kept.values().whole("beds").orElseThrow())
            .orElse(0L);
    for (var draft : drafts) {
      var bed = bed(draft);
      var full =
          bed.first()
              .datesUntil(bed.last().plusDays(1))
              .filter(night -> taken.stream().filter(other -> other.isOn(night)).count() >= all)
              .findFirst();
      full.ifPresent(night ->
          complaints.about(draft, "first_night", "TC-005", night.toString(), Long.toString(all)));
      taken.add(bed);
    }
  }

  /** Some must not meet in one house on one night; the sentence says neither whom nor why. */
  private void checkMeeting(UUID centre, List<Draft> drafts, Complaints complaints) {
    var asked = drafts.stream().map(StayDefinition::bed).toList();
    var from = asked.stream().map(Bed::first).min(LocalDate::compareTo).orElseThrow();
    var to = asked.stream().map(Bed::last).max(LocalDate::compareTo).orElseThrow();
    var there = others(beds.of(centre, from, to), drafts);
    var apart =
        cases.keptApart(
            Stream.concat(there.stream(), asked.stream())
                .map(bed -> new PersonId(bed.person()))
                .collect(Collectors.toSet()));
    for (var draft : drafts) {
      var bed = bed(draft);
      var unmet = apart.getOrDefault(new PersonId(bed.person()), Set.of());
      if (there.stream()
          .filter(other -> !other.isBeside(bed.first(), bed.last()))
          .anyMatch(other -> unmet.contains(new PersonId(other.person())))) {
        complaints.about(draft, "person", "TC-007");
      } else {
        there.add(bed);
      }
    }
  }

  /** A draft stands in the place of what is kept of itself. */
  private static List<Bed> others(List<Bed> all, List<Draft> drafts) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    return new ArrayList<>(all.stream().filter(bed -> !drafted.contains(bed.stay())).toList());
  }

  private static Bed bed(Draft draft) {
    var values = draft.values();
    return new Bed(
        draft.id(),
        draft.key().value(),
        centre(values),
        person(values),
        values.day("first_night").orElseThrow(),
        values.day("last_night").orElseThrow());
  }

  static UUID centre(FieldValues values) {
    return values.reference("centre").orElseThrow();
  }

  static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }

  /** Whoever came is told of to their case, by form, sheet or the page of the night alike. */
  @Override
  public void written(List<SavedRecord> stays) {
    Map<LocalDate, List<UUID>> entered =
        stays.stream()
            .filter(stay -> stay.values().day("entered_on").isPresent())
            .collect(
                Collectors.groupingBy(
                    stay -> stay.values().day("entered_on").orElseThrow(),
                    Collectors.mapping(
                        stay -> person(stay.values()), Collectors.toUnmodifiableList())));
    entered.forEach(news::entered);
  }
}
