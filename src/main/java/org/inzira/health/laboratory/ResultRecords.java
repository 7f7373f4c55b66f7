package org.inzira.health.laboratory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Results as the records that they are: ours are written, those from elsewhere are found. */
@Component
public class ResultRecords {

  private static final String LOINC = "http://loinc.org";
  private static final String OWN = "urn:inzira:laboratory-test";
  private static final String KEY = "LR-";

  private final LaboratoryBatches batches;
  private final ReadingRows rows;
  private final Registers registers;
  private final PersonDirectory directory;

  ResultRecords(
      LaboratoryBatches batches, ReadingRows rows, Registers registers, PersonDirectory directory) {
    this.batches = batches;
    this.rows = rows;
    this.registers = registers;
    this.directory = directory;
  }

  /** The results of the same person and test that no reading has taken over, the newest first. */
  public List<SavedRecord> candidates(PersonId person, TestKind.Step step) {
    var same =
        directory.recordsOf(person).stream().map(PersonId::value).collect(Collectors.toSet());
    var found =
        registers.list(HealthRecords.LABORATORY_RESULT, "person", same).stream()
            .filter(record -> record.values().text("code_system").orElse("").equals(LOINC))
            .filter(record -> step.loinc().contains(record.values().text("code").orElse("")))
            .sorted(
                Comparator.comparing(
                        (SavedRecord record) -> record.values().day("effective_on").orElseThrow())
                    .reversed())
            .toList();
    var read = rows.readResults(found.stream().map(record -> record.ref().id()).toList());
    return found.stream().filter(record -> !read.contains(record.ref().id())).toList();
  }

  /** The record that holds a new result of ours; the refusals when it cannot be written. */
  List<Refusal> write(
      UUID made,
      TestCode test,
      Specimen specimen,
      TestKind.Step step,
      Telling told,
      String status) {
    var values = new HashMap<String, String>();
    var person = specimen.person().value();
    values.put("person", registers.keys(People.KIND, Set.of(person)).getOrDefault(person, ""));
    values.put("effective_on", specimen.takenOn().toString());
    values.put("code_system", step.loinc().isEmpty() ? OWN : LOINC);
    values.put("code", step.loinc().stream().findFirst().orElse(test.value() + "." + step.id()));
    values.put("test", step.name());
    values.put("status", status);
    values.put("source", "Laboratory, " + specimen.number());
    values.put("value", told.value());
    values.put("value_kind", "text");
    step.quantity()
        .ifPresent(one -> values.putAll(Map.of("value_kind", "quantity", "unit", one.unit())));
    told.answer()
        .flatMap(Answer::code)
        .ifPresent(code -> values.putAll(Map.of("value_kind", "coded", "value_code", code)));
    told.answer()
        .flatMap(Answer::interpretation)
        .ifPresent(code -> values.put("interpretation", code));
    return batches.bring(
        HealthRecords.LABORATORY_RESULT, List.of(LaboratoryBatches.Line.of(KEY + made, values)));
  }

  /** The key of ours is made of an identifier, by which the record is found again. */
  Optional<UUID> find(UUID made) {
    return rows.result(KEY + made);
  }

  /** Voids a result of ours; one from elsewhere stays as it was told. */
  List<Refusal> withdraw(UUID result, String reason) {
    var kept = registers.find(HealthRecords.LABORATORY_RESULT, Set.of(result));
    return Optional.ofNullable(kept.get(result))
        .filter(record -> record.key().value().startsWith(KEY))
        .map(record ->
            batches.bring(
                HealthRecords.LABORATORY_RESULT,
                List.of(LaboratoryBatches.Line.voiding(record.key().value(), reason))))
        .orElse(List.of());
  }
}
