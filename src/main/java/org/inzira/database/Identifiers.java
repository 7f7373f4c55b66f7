package org.inzira.database;

import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Many identifiers as one parameter of a query, for {@code any(cast(:ids as uuid[]))}. The driver
 * would quote each of them letter by letter, which costs more than finding what they name. Nothing
 * but identifiers can be put in, so nothing has to be escaped.
 */
public final class Identifiers {

  private static final int LENGTH = 37;

  private Identifiers() {}

  /** An array as the server writes it; of its own type, so that plans know how many there are. */
  public static SqlParameterValue array(Collection<UUID> ids) {
    var array = new StringBuilder(LENGTH * ids.size() + 2).append('{');
    for (var id : ids) {
      array.append(array.length() == 1 ? "" : ",").append(id);
    }
    return new SqlParameterValue(Types.OTHER, array.append('}').toString());
  }
}
