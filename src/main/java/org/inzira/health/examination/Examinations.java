package org.inzira.health.examination;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.RecordReader;
import org.springframework.stereotype.Component;

/** Reads examinations; for health alone, and whoever shows one puts it on the trail. */
@Component
public class Examinations {

  /** The kind of record that an examination is. */
  public static final RecordKind KIND = ExaminationDefinition.KIND;

  private final RecordReader records;
  private final PersonDirectory directory;

  Examinations(RecordReader records, PersonDirectory directory) {
    this.records = records;
    this.directory = directory;
  }

  /** The standing one with this identifier. */
  public Optional<Examination> find(UUID id) {
    return Optional.ofNullable(records.find(KIND, Set.of(id)).get(id)).map(Examination::of);
  }

  /** All of one person, those of records merged into theirs among them, the newest first. */
  public List<Examination> of(PersonId person) {
    return records.list(KIND, "person", same(person)).stream()
        .map(Examination::of)
        .sorted(
            Comparator.comparing(Examination::openedOn).thenComparing(Examination::id).reversed())
        .toList();
  }

  /** Their assessments that were recorded without an examination, the newest first. */
  public List<CountedAssessment> withoutDetail(PersonId person) {
    var detailed =
        of(person).stream()
            .flatMap(one -> one.assessment().stream())
            .collect(Collectors.toUnmodifiableSet());
    return records.list(HealthRecords.ASSESSMENT, "person", same(person)).stream()
        .filter(one -> !detailed.contains(one.ref().id()))
        .map(CountedAssessment::of)
        .sorted(
            Comparator.comparing(CountedAssessment::completedOn)
                .thenComparing(one -> one.ref().id())
                .reversed())
        .toList();
  }

  private Set<UUID> same(PersonId person) {
    return directory.recordsOf(person).stream()
        .map(PersonId::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of each of these persons the one signed last, whether here or on paper. */
  public Map<PersonId, Examination> signedLast(Collection<PersonId> persons) {
    var asked = persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    return records.list(KIND, "person", asked).stream()
        .map(Examination::of)
        .filter(Examination::isSigned)
        .collect(
            Collectors.toMap(
                Examination::person,
                one -> one,
                BinaryOperator.maxBy(
                    Comparator.comparing((Examination one) -> one.found().signedOn().orElseThrow())
                        .thenComparing(Examination::openedOn)
                        .thenComparing(Examination::id))));
  }
}
