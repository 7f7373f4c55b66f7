package org.inzira.health.fees;

import java.util.regex.Pattern;
import org.inzira.kernel.RecordKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives out the numbers of receipts, one after the other in each year. A number is taken in the
 * transaction that writes its receipt and falls with it, so that there is no gap; a voided receipt
 * keeps its number.
 */
@Repository
class ReceiptNumbers {

  private static final Pattern FORM = Pattern.compile("RC-(\\d{4})-(\\d{6})");

  private final JdbcClient database;

  ReceiptNumbers(JdbcClient database) {
    this.database = database;
  }

  /** The next one; whoever else wants one waits until this one is written or not. */
  String next(int year) {
    int number =
        database
            .sql(
                """
                insert into health.receipt_number as kept (year, last) values (:year, 1)
                on conflict (year) do update set last = kept.last + 1
                returning last
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "RC-%04d-%06d".formatted(year, number);
  }

  /** Whether it is the number of a receipt; nobody makes one up by hand. */
  boolean isGivenOut(RecordKey key) {
    var written = FORM.matcher(key.value());
    return written.matches()
        && database
            .sql(
                """
                select exists (
                  select from health.receipt_number where year = :year and last >= :number)
                """)
            .param("year", Integer.parseInt(written.group(1)))
            .param("number", Integer.parseInt(written.group(2)))
            .query(Boolean.class)
            .single();
  }
}
