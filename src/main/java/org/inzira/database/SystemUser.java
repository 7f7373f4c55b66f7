package org.inzira.database;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * The user of the operating system that Inzira runs as. PostgreSQL refuses to run as root and as a
 * user without an entry in passwd, so for these there are guises, tried in their order.
 */
record SystemUser(long id, boolean named) {

  static SystemUser current() {
    return new SystemUser(new UnixSystem().getUid(), !"?".equals(System.getProperty("user.name")));
  }

  /**
   * The guise in which PostgreSQL can run here and reach a folder of ours; refused, with what to do
   * instead, where there is none (DB-001, DB-011).
   */
  Guise guise(Path folder) {
    return id != 0 && named ? Guise.none(id) : first(guises(folder), folder);
  }

  Guise first(List<Guise> guises, Path folder) {
    return guises.stream()
        .filter(guise -> guise.works(folder))
        .findFirst()
        .orElseThrow(() -> Refusals.because(id == 0 ? "DB-001" : "DB-011", id));
  }

  private List<Guise> guises(Path folder) {
    return id == 0
        ? List.of(
            Guise.namespace(id), Guise.nobody("dac_read_search"), Guise.nobody("dac_override"))
        : List.of(Guise.namespace(id), Guise.entry(id, folder));
  }
}
