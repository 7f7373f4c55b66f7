package org.inzira.clearances.signed;

import org.jooq.Name;
import org.jooq.impl.DSL;

/**
 * Where a module keeps its rules: three tables of its own schema, of one form. Constants, never
 * from a user.
 */
public record RuleTables(String schema, String files, String signatures, String officers) {

  /** The table of this name in the schema, as it is written in a statement. */
  Name in(String table) {
    return DSL.name(schema, table);
  }

  /** The name of the lock under which the rules change. */
  String lock() {
    return schema + ".rules";
  }
}
