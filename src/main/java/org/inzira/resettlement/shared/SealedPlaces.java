package org.inzira.resettlement.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.resettlement.shared.SharedPlaces.Decided;
import org.inzira.resettlement.shared.SharedPlaces.Parting;
import org.inzira.resettlement.shared.SharedPlaces.Sides;
import org.springframework.stereotype.Component;

/** Decides of places that two sides of a sealed split have together since. */
@Component
public class SealedPlaces {

  private static final RecordKind SEALED = new RecordKind("sealed-split");

  private final SharedPlaces shared;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;

  SealedPlaces(SharedPlaces shared, Registers registers, Transactions transactions, Trail trail) {
    this.shared = shared;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** Refused as {@link SharedPlaces#part} refuses; what is left undecided waits. */
  public Outcome<UUID> part(UUID record, Sides sides, Parting parting) {
    return transactions.write(() ->
        switch (shared.part(sides, parting, true)) {
          case Outcome.Refused<List<Decided>>(var refusals) -> Outcome.refused(refusals);
          case Outcome.Done<List<Decided>>(var decided) when decided.isEmpty() ->
              Outcome.done(record);
          case Outcome.Done<List<Decided>>(var decided) ->
              tell(record, parting.told().apply(decided));
        });
  }

  private Outcome<UUID> tell(UUID record, String told) {
    var register = registers.get(SEALED);
    KeptRecord kept = register.find(record).orElseThrow();
    var values = new HashMap<>(register.written(kept));
    values.merge("shared", told, (before, more) -> before + "; " + more);
    trail.did("saved", new RecordRef(SEALED, record));
    return register
        .save(
            new FieldRecord(
                Location.field(""), kept.key().value(), values, Optional.empty(), Optional.empty()),
            OptionalInt.of(kept.version()))
        .map(Register.Saved::id);
  }
}
