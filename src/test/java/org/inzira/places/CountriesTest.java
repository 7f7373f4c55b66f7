package org.inzira.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  private final Countries countries = new Countries();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USA | USA",
        "us | USA",
        "United States | USA",
        "United States of America | USA",
        "États-Unis | USA",
        "Etats Unis | USA",
        "E\u0301tats-Unis | USA",
        "DR Congo | COD",
        "DRC | COD",
        "RDC | COD",
        "Congo - Kinshasa | COD",
        "Democratic Republic of the Congo | COD",
        "République démocratique du Congo | COD",
        "Congo - Brazzaville | COG",
        "Tanzania | TZA",
        "Tanzania, United Republic of | TZA",
        "Tanzanie | TZA",
        "Côte d’Ivoire | CIV",
        "Cote d'Ivoire | CIV",
        "Türkiye | TUR",
        "Turkey | TUR",
        "Uganda | UGA",
        "Ouganda | UGA",
        "South Sudan | SSD",
        "Eritrea | ERI",
        "Érythrée | ERI",
        "XXA | XXA",
        "stateless | XXA",
        "apatride | XXA",
        "xxk | XXK",
      })
  void resolvesCodesAndNamesInTwoLanguages(String written, String code) {
    assertThat(countries.find(written)).contains(new CountryCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Congo", "Atlantis", "QQQ", "Muzanze", "' or 1=1 --"})
  void leavesOpenWhatNoCountryOrTwoCouldBe(String written) {
    assertThat(countries.find(written)).isEmpty();
  }

  @Test
  void resolvesEachCountryByEachOfItsNames() {
    for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
      assertThat(countries.list(language))
          .hasSizeGreaterThan(240)
          .allSatisfy(
              code -> assertThat(countries.find(countries.name(code, language))).contains(code));
    }
  }

  @Test
  void namesCountriesInTheLanguageAskedFor() {
    var congo = new CountryCode("COD");

    assertThat(countries.name(congo, Locale.UK)).isEqualTo("Democratic Republic of the Congo");
    assertThat(countries.name(congo, Locale.FRANCE)).isEqualTo("République démocratique du Congo");
    assertThat(countries.name(new CountryCode("XXX"), Locale.UK))
        .isEqualTo("Nationality not specified");
    assertThat(countries.name(new CountryCode("QQQ"), Locale.UK)).isEqualTo("QQQ");
  }
}
