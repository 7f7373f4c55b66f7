package org.inzira.clearances;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * Names persons by the number that people say aloud, or by the key of their record where there is
 * none; a name stands on their own page alone.
 */
@Component
public class PersonKeys {

  private static final RecordKind PERSON = new RecordKind("person");

  private final Registers registers;

  PersonKeys(Registers registers) {
    this.registers = registers;
  }

  /** The numbers or keys of those on a journey. */
  public Map<PersonId, String> of(Journey journey) {
    var ids =
        journey.travellers().stream()
            .map(traveller -> traveller.person().value())
            .collect(Collectors.toSet());
    var keys = new HashMap<PersonId, String>();
    registers.spoken(PERSON, ids).forEach((id, key) -> keys.put(new PersonId(id), key));
    return keys;
  }
}
