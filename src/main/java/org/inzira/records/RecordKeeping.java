package org.inzira.records;

import java.util.OptionalInt;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.Register;
import org.springframework.stereotype.Component;

/** Saves a record by hand and puts on the trail who did, both or neither. */
@Component
class RecordKeeping {

  private final Transactions transactions;
  private final Trail trail;

  RecordKeeping(Transactions transactions, Trail trail) {
    this.transactions = transactions;
    this.trail = trail;
  }

  Outcome<Register.Saved> save(
      Register register, FieldRecord record, OptionalInt version, String action) {
    return transactions.write(() ->
        register
            .save(record, version)
            .map(saved -> {
              trail.did(action, new RecordRef(register.kind(), saved.id()));
              return saved;
            }));
  }
}
