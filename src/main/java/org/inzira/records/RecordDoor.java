package org.inzira.records;

import java.util.UUID;
import org.inzira.access.ReasonedAccess;
import org.inzira.access.Trail;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordRights;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets the viewer of the request through to a register or record, or turns them away. */
@Component
class RecordDoor {

  private final Registers registers;
  private final Viewers viewers;
  private final ReasonedAccess reasons;
  private final Trail trail;

  RecordDoor(Registers registers, Viewers viewers, ReasonedAccess reasons, Trail trail) {
    this.registers = registers;
    this.viewers = viewers;
    this.reasons = reasons;
    this.trail = trail;
  }

  Viewer viewer() {
    return viewers.get();
  }

  /** The register of a kind, for any viewer; 404 when there is none. */
  Register register(String code) {
    return registers.list().stream()
        .filter(register -> register.kind().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  Register toRead(String code) {
    var register = register(code);
    if (!mayRead(register)) {
      throw turnedAway("/records/" + code);
    }
    return register;
  }

  Register toWrite(String code) {
    var register = register(code);
    if (!mayWrite(register)) {
      throw turnedAway("/records/" + code);
    }
    return register;
  }

  /** The record; 404 when there is none, or none that the viewer may know of. */
  KeptRecord record(Register register, String id) {
    try {
      return register
          .find(UUID.fromString(id))
          .filter(record -> !mayRead(register) || mayRead(register, record))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, malformed);
    }
  }

  boolean mayRead(Register register) {
    return RecordRights.mayRead(viewer(), register.definition());
  }

  boolean mayRead(Register register, KeptRecord record) {
    return RecordRights.mayRead(viewer(), register.definition(), record.values());
  }

  boolean mayWrite(Register register) {
    return RecordRights.mayWrite(viewer(), register.definition());
  }

  /** Whether the viewer could read single records of the kind by stating a reason. */
  boolean mayAsk(Register register) {
    return RecordRights.mayAsk(viewer(), register.definition());
  }

  /** Whether the viewer has stated a reason for the record a short while ago. */
  boolean hasAsked(Register register, UUID id) {
    return mayAsk(register) && reasons.granted(new RecordRef(register.kind(), id));
  }

  ResponseStatusException turnedAway(String what) {
    trail.refused(what);
    return new ResponseStatusException(HttpStatus.FORBIDDEN);
  }
}
