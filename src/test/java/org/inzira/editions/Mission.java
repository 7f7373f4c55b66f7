package org.inzira.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.inzira.access.ActingAs;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mission with departures and texts, for tests; each test has a year of its own. */
record Mission(Ledger ledger, Transactions transactions, JdbcClient database) {

  static final String QUOTING = "We moved {{people-resettled}} people.";

  /** Departures of a year: 40 women and 7 men, three of them to Sweden. */
  void departs(int year) {
    for (int person = 0; person < 47; person++) {
      departs(year, person < 40 ? "female" : "male", person < 3 ? "SWE" : "USA", Reason.ORDINARY);
    }
  }

  void departs(int year, String sex, String destination, Reason reason) {
    var dimensions =
        Map.of(
            Dimension.SEX, sex,
            Dimension.AGE_YEARS, "30",
            Dimension.ASYLUM_COUNTRY, "RWA",
            Dimension.DESTINATION, destination,
            Dimension.PATHWAY, "resettlement",
            Dimension.CATEGORY, "refugee");
    var fact =
        new Fact(
            new MeasureCode("movement.departures"),
            LocalDate.of(year, 3, 11),
            Optional.of(SubjectId.random()),
            new Dimensions(dimensions),
            Set.of(),
            1);
    var source = new RecordRef(new RecordKind("departure"), UUID.randomUUID());
    transactions
        .write(() -> ledger.state(List.of(new Statement(source, 1, reason, List.of(fact)))))
        .orThrow();
  }

  /** A text for each chapter in each language, of which the first quotes a figure. */
  void writes(int year, String writer) {
    for (var programme : List.of("resettlement", "health", "border", "mobility")) {
      for (var language : List.of("en", "fr")) {
        var english = programme.equals("resettlement") ? QUOTING : "We worked.";
        var french =
            programme.equals("resettlement")
                ? "Nous avons fait partir {{people-resettled}} personnes."
                : "Nous avons travaillé.";
        writes(year, programme, language, 1, language.equals("en") ? english : french, writer);
      }
    }
  }

  void writes(
      int year, String programme, String language, int version, String text, String writer) {
    database
        .sql(
            """
            insert into review.narrative
                (year, programme, language, version, text, account, saved_at)
            values (:year, :programme, :language, :version, :text, :account, :at)
            """)
        .param("year", year)
        .param("programme", programme)
        .param("language", language)
        .param("version", version)
        .param("text", text)
        .param("account", writer)
        .param("at", Instant.parse("2023-01-10T08:00:00Z").atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Submitted by one and approved by another. */
  static void approved(Editions editions, Year year) {
    var reading = as("edition-submitter", () -> editions.submit(year)).orThrow();
    as("edition-second", () -> editions.approve(year, reading.hash())).orThrow();
  }

  static <T> T as(String account, Supplier<T> work) {
    return ActingAs.run(new AccountName(account), work);
  }
}
