package org.inzira.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/** Two records that are, or may be, one person: by identifier and spoken number, without names. */
record Pair(PersonId duplicate, String duplicateNumber, PersonId kept, String keptNumber) {

  static Pair read(ResultSet row) throws SQLException {
    return new Pair(
        new PersonId(row.getObject("one", UUID.class)),
        row.getString("one_number"),
        new PersonId(row.getObject("other", UUID.class)),
        row.getString("other_number"));
  }
}
