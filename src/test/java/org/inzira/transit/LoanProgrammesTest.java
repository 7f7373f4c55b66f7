package org.inzira.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanProgrammesTest {

  private final LoanProgrammes programmes = new LoanProgrammes();

  @ParameterizedTest
  @CsvSource({
    "2004-03-05, DAY,   2022-03-04, no",
    "2004-03-05, DAY,   2022-03-05, yes",
    "2004-02-29, DAY,   2022-02-28, no",
    "2004-02-29, DAY,   2022-03-01, yes",
    "2004-03-01, MONTH, 2022-02-28, no",
    "2004-03-01, MONTH, 2022-03-30, unknown",
    "2004-03-01, MONTH, 2022-03-31, yes",
    "2004-01-01, YEAR,  2021-12-31, no",
    "2004-01-01, YEAR,  2022-06-15, unknown",
    "2004-01-01, YEAR,  2022-12-31, yes",
  })
  void asksForTheSignatureOfWhoIsCertainlyAdultThatDay(
      LocalDate born, DatePrecision precision, LocalDate on, String signs) {
    var said = programme().signs(Optional.of(new BirthDate(born, precision)), on);

    assertThat(said.map(yes -> yes ? "yes" : "no").orElse("unknown")).isEqualTo(signs);
  }

  @Test
  void saysNothingOfWhoseBirthIsNotKnown() {
    assertThat(programme().signs(Optional.empty(), LocalDate.of(2022, 3, 5))).isEmpty();
  }

  @Test
  void lendsWhereTheListSaysSoAndNowhereElse() {
    assertThat(programmes.find(new CountryCode("CAN"))).isEmpty();
    assertThat(programme().interestFree()).isTrue();
  }

  private LoanProgrammes.LoanProgramme programme() {
    return programmes.find(new CountryCode("USA")).orElseThrow();
  }
}
