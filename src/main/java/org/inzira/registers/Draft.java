package org.inzira.registers;

import java.util.UUID;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;

/** A record that is about to be written: new, or the next version of the one with this id. */
public record Draft(UUID id, RecordKey key, Location location, FieldValues values) {}
