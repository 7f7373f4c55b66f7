package org.inzira.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldParserTest {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");
  private static final Instant NOW = Instant.parse("2022-12-31T21:00:00Z");

  private final FieldParser parser =
      new FieldParser(FewPlaces.make(), Clock.fixed(NOW, KIGALI), KIGALI);

  private Object value(FieldType type, String written) {
    return ((Reading.Value) parser.read(type, written)).value();
  }

  private String code(FieldType type, String written) {
    return ((Reading.Refused) parser.read(type, written)).refusal().code();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "9,9", "' 007 ',7", "+3,3"})
  void readsWholeNumbers(String written, long number) {
    assertThat(value(new FieldType.Whole(1, 9), written)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "0,RG-003",
    "10,RG-003",
    "-1,RG-003",
    "1.0,RG-002",
    "'1,000',RG-002",
    "five,RG-002",
    "9999999999999999999,RG-002"
  })
  void refusesWhatIsNoWholeNumberWithinBounds(String written, String code) {
    assertThat(code(new FieldType.Whole(1, 9), written)).isEqualTo(code);
  }

  @Test
  void readsDays() {
    assertThat(value(new FieldType.Day(false), "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-30",
        "2023-02-29",
        "01/03/2022",
        "3 March 2022",
        "44621",
        "0022-03-01",
        "2101-01-01",
        "2022-3-1",
        "+2022-03-01",
        "2022-03-01T00:00"
      })
  void refusesWhatIsNoDay(String written) {
    assertThat(code(new FieldType.Day(false), written)).isEqualTo("RG-004");
  }

  @Test
  void takesTheDayOfTheMissionForToday() {
    assertThat(value(new FieldType.Day(true), "2022-12-31")).isEqualTo(LocalDate.of(2022, 12, 31));
    assertThat(code(new FieldType.Day(true), "2023-01-01")).isEqualTo("RG-006");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-31T22:30,2022-12-31T20:30:00Z",
    "2022-12-31 22:30,2022-12-31T20:30:00Z",
    "2022-12-31T22:30:15,2022-12-31T20:30:15Z",
    "2022-12-31T20:30Z,2022-12-31T20:30:00Z",
    "2022-12-31T20:30+02:00,2022-12-31T18:30:00Z"
  })
  void readsMomentsInTheMissionsZoneOrWithAnOffset(String written, Instant moment) {
    assertThat(value(new FieldType.Moment(true), written)).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-31T22:30Z,RG-006",
    "2022-12-31,RG-005",
    "2022-12-31T25:00,RG-005",
    "22:30,RG-005",
    "1022-12-31T22:30,RG-005"
  })
  void refusesWhatIsNoPastMoment(String written, String code) {
    assertThat(code(new FieldType.Moment(true), written)).isEqualTo(code);
  }

  @Test
  void keepsLeadingZerosOfCodes() {
    var cvx = new FieldType.Code(List.of("03", "3x"));

    assertThat(value(cvx, "03")).isEqualTo("03");
    assertThat(value(cvx, "3X")).isEqualTo("3x");
    assertThat(parser.read(cvx, "3")).isEqualTo(Reading.refused("RG-007", "3", "03, 3x"));
  }

  @ParameterizedTest
  @CsvSource({"yes,true", "Oui,true", "NO,false", "non,false"})
  void readsYesAndNo(String written, boolean answer) {
    assertThat(value(new FieldType.YesNo(), written)).isEqualTo(answer);
  }

  @Test
  void refusesWhatIsNeitherYesNorNo() {
    assertThat(code(new FieldType.YesNo(), "perhaps")).isEqualTo("RG-008");
  }

  @Test
  void takesCodesOfTravelDocumentsForNationalitiesOnly() {
    assertThat(value(new FieldType.Country(), "Kenya")).isEqualTo(new CountryCode("KEN"));
    assertThat(code(new FieldType.Country(), "XXA")).isEqualTo("RG-009");
    assertThat(value(new FieldType.Nationality(), "xxc")).isEqualTo(new CountryCode("XXC"));
    assertThat(value(new FieldType.Nationality(), "can")).isEqualTo(new CountryCode("CAN"));
    assertThat(code(new FieldType.Nationality(), "Atlantis")).isEqualTo("RG-018");
  }

  @Test
  void alwaysTellsWhichPlaceAMisspeltNameWasReadAs() {
    var reading = parser.read(new FieldType.Place(Set.of("district")), "Muzanze");

    var corrected = (Reading.Corrected) reading;
    assertThat(corrected.value()).isEqualTo(new PlaceCode("RW43"));
    assertThat(corrected.notice().code()).isEqualTo("RG-011");
    assertThat(corrected.notice().arguments()).containsExactly("Muzanze", "Musanze", "RW43");
  }

  @Test
  void offersTheNearestPlacesForAnUnknownOne() {
    var place = new FieldType.Place(Set.of("district"));

    var refused = ((Reading.Refused) parser.read(place, "Ruavuze")).refusal();
    assertThat(refused.code()).isEqualTo("RG-010");
    assertThat(refused.arguments().getLast()).contains("Rubavu (RW33)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\tb", "a\u202Eb", "a\u2066b", "a\u007Fb", "a\uD800b"})
  void refusesSignsThatCannotBeSeen(String written) {
    assertThat(code(new FieldType.Text(100), written)).isEqualTo("RG-015");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien; DROP TABLE",
        "%_",
        "محمد",
        "Mukan​dori",
        "👩🏽‍⚕️",
        "=1+1",
        "two\nlines"
      })
  void takesAnyTextThatCanBeRead(String written) {
    assertThat(value(new FieldType.Text(100), written)).isEqualTo(written);
  }

  @Test
  void bringsTextToOneSpelling() {
    assertThat(value(new FieldType.Text(9), "  Rene\u0301e\r\n ")).isEqualTo("Ren\u00e9e");
  }

  @Test
  void countsSignsAndNotTheirBytes() {
    assertThat(value(new FieldType.Text(5), "😀😀😀😀😀")).isEqualTo("😀😀😀😀😀");
    assertThat(code(new FieldType.Text(5), "123456")).isEqualTo("RG-014");
  }

  @ParameterizedTest
  @CsvSource({"yes", "no"})
  void writesBackWhatItRead(String written) {
    var answer = value(new FieldType.YesNo(), written);

    assertThat(WrittenText.of(answer, KIGALI)).isEqualTo(written);
  }

  @Test
  void writesMomentsInTheMissionsZone() {
    var moment = value(new FieldType.Moment(true), "2022-12-31T20:30Z");

    assertThat(WrittenText.of(moment, KIGALI)).isEqualTo("2022-12-31T22:30");
  }

  @Test
  void readsAReferenceAsTheKeyItNames() {
    var person = new FieldType.Reference(new RecordKind("person"));

    assertThat(value(person, " P-1 ")).isEqualTo("P-1");
  }
}
