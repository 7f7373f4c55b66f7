package org.inzira.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.ledger.SubjectId;
import org.jspecify.annotations.Nullable;

/** Reads a person from a row: what the programmes are told, no name. */
final class PersonRow {

  private PersonRow() {}

  static Person read(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        new SubjectId(row.getObject("subject_id", UUID.class)),
        Sex.valueOf(row.getString("sex").toUpperCase(Locale.ROOT)),
        birthDate(
            row.getObject("birth_date", LocalDate.class), row.getString("birth_date_precision")),
        Optional.ofNullable(row.getString("nationality")).map(CountryCode::new));
  }

  /** A date without a precision is known to the day; what is not known is cut to its beginning. */
  static Optional<BirthDate> birthDate(@Nullable LocalDate date, @Nullable String precision) {
    if (date == null) {
      return Optional.empty();
    }
    var known =
        precision == null
            ? DatePrecision.DAY
            : DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT));
    return Optional.of(
        new BirthDate(
            switch (known) {
              case DAY -> date;
              case MONTH -> date.withDayOfMonth(1);
              case YEAR -> date.withDayOfYear(1);
            },
            known));
  }
}
