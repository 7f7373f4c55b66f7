package org.inzira.records;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.FieldValues;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Says whom records concern: the person they are about, or whom they refer to is about. */
@Component
class RecordPersons {

  private static final RecordKind PERSON = new RecordKind("person");

  private final Registers registers;

  RecordPersons(Registers registers) {
    this.registers = registers;
  }

  static boolean isPerson(Register register) {
    return register.kind().equals(PERSON);
  }

  Set<PersonId> of(Register register, Collection<KeptRecord> records) {
    if (isPerson(register)) {
      return records.stream().map(record -> new PersonId(record.id())).collect(Collectors.toSet());
    }
    var values = records.stream().map(KeptRecord::values).toList();
    var persons = new HashSet<>(direct(register, values));
    for (var field : register.fields()) {
      if (field.type() instanceof FieldType.Reference(var target)) {
        persons.addAll(behind(target, values, field.name()));
      }
    }
    return persons;
  }

  private Set<PersonId> behind(RecordKind target, List<FieldValues> values, String field) {
    var register = registers.find(target);
    if (register.isEmpty() || register.get().definition().personField().isEmpty()) {
      return Set.of();
    }
    var found =
        registers.find(target, references(values, field)).values().stream()
            .map(SavedRecord::values)
            .toList();
    return direct(register.get(), found);
  }

  private static Set<PersonId> direct(Register register, List<FieldValues> values) {
    var field = register.definition().personField();
    return field.isEmpty()
        ? Set.of()
        : references(values, field).stream().map(PersonId::new).collect(Collectors.toSet());
  }

  private static Set<UUID> references(List<FieldValues> values, String field) {
    return values.stream()
        .flatMap(one -> one.reference(field).stream())
        .collect(Collectors.toSet());
  }
}
