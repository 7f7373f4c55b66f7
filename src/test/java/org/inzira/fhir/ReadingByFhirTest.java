package org.inzira.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.inzira.access.Trail;
import org.inzira.database.InziraTest;
import org.inzira.fhir.tokens.TestTokens;
import org.inzira.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@InziraTest
class ReadingByFhirTest {

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Trail trail;

  private Clinic clinic;

  @BeforeEach
  void givesTheClinicAToken() {
    clinic = new Clinic(server, beans, TestTokens.ordinary());
  }

  @Test
  void tellsAPersonWithWhatIsKnownOfTheBirth() throws Exception {
    var known = clinic.person("Amina", "Mukamana", "1987-06-05", "unhcr_number", "000-12C00345");
    var vague = clinic.person("Eric", "Mugisha", "1990-01-01", "birth_date_precision", "year");

    var answer = clinic.get("/fhir/" + known.reference());

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader(HttpHeaders.ETAG)).isEqualTo("W/\"1\"");
    assertThat(answer.getHeader(HttpHeaders.LAST_MODIFIED)).isNotNull();
    assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    var patient = clinic.read(answer, Patient.class);
    assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Mukamana");
    assertThat(patient.getIdentifier())
        .extracting(identifier -> identifier.getSystem() + "|" + identifier.getValue())
        .containsExactly(
            Systems.PERSON_NUMBER + "|" + known.number(), Systems.UNHCR_NUMBER + "|000-12C00345");
    assertThat(clinic.read(clinic.get("/fhir/" + vague.reference()), Patient.class))
        .satisfies(
            read -> assertThat(read.getBirthDateElement().getValueAsString()).isEqualTo("1990"));
    assertThat(trail.list(new PersonId(known.id()), Long.MAX_VALUE, 5))
        .anySatisfy(line -> assertThat(line.action()).isEqualTo("opened"));
  }

  @Test
  void tellsWhoHasSeenThisVersionThatNothingChanged() throws Exception {
    var known = clinic.person("Amina", "Uwase", "1987-06-05");

    var answer =
        clinic.send(
            MockMvcRequestBuilders.get("/fhir/" + known.reference())
                .header(HttpHeaders.IF_NONE_MATCH, "W/\"1\""));

    assertThat(answer.getStatus()).isEqualTo(304);
    assertThat(answer.getContentAsByteArray()).isEmpty();
  }

  @Test
  void tellsDosesAndResultsOfOnePersonByDay() throws Exception {
    var known = clinic.person("Diane", "Ingabire", "2019-03-01");
    clinic.dose(known, "03", "2020-03-05", "given");
    clinic.dose(known, "178", "2019-04-01", "documented");
    var result = clinic.result(known, "2022-02-03", "13.20");

    var doses = clinic.bundle(clinic.get("/fhir/Immunization?patient=" + known.reference()));
    var early =
        clinic.bundle(clinic.get("/fhir/Immunization?date=lt2020&patient=" + known.reference()));
    var read = clinic.read(clinic.get("/fhir/Observation/" + result), Observation.class);

    assertThat(doses.getTotal()).isEqualTo(2);
    var given = (Immunization) doses.getEntryFirstRep().getResource();
    assertThat(given.getVaccineCode().getCodingFirstRep().getCode()).isEqualTo("03");
    assertThat(given.getPrimarySource()).isTrue();
    assertThat(given.getOccurrenceDateTimeType().getValueAsString()).isEqualTo("2020-03-05");
    assertThat(early.getEntry()).hasSize(1);
    assertThat(read.getValueQuantity().getValue()).hasToString("13.20");
    assertThat(
            clinic
                .bundle(clinic.get("/fhir/Observation?date=2022-02&patient=" + known.reference()))
                .getTotal())
        .isEqualTo(1);
  }

  @Test
  void findsPersonsByPostInAnyCaseAndWithoutAccents() throws Exception {
    var family = "Nzéyimana" + Long.toString(System.nanoTime(), 36);
    var known = clinic.person("Marie Claire", family, "1991-02-28", "unhcr_number", family);
    clinic.person("Jean", family, "1975-01-01");

    assertThat(found("family", family.toLowerCase(java.util.Locale.ROOT).replace('é', 'e')))
        .hasSize(2);
    assertThat(found("name", "clai " + family)).containsExactly(known.id());
    assertThat(found("family", family, "birthdate", "gt1990")).containsExactly(known.id());
    assertThat(found("identifier", Systems.PERSON_NUMBER + "|" + known.number()))
        .containsExactly(known.id());
    assertThat(found("identifier", Systems.UNHCR_NUMBER + "|" + family))
        .containsExactly(known.id());
    assertThat(found("given", "aire", "family", family)).isEmpty();
    assertThat(found("family", family + "%' or true --")).isEmpty();
  }

  private List<UUID> found(String... parameters) throws Exception {
    return clinic.bundle(clinic.search("Patient", parameters)).getEntry().stream()
        .map(entry -> UUID.fromString(entry.getResource().getIdPart()))
        .toList();
  }

  @Test
  void goesOnByAWordThatNamesNobody() throws Exception {
    var family = "Habimana" + Long.toString(System.nanoTime(), 36);
    for (int index : IntStream.range(0, 5).toArray()) {
      clinic.person("Child" + index, family, "2010-01-0" + (index + 1));
    }

    var first = clinic.bundle(clinic.search("Patient", "family", family, "_count", "2"));
    var next = first.getLink(Bundle.LINK_NEXT).getUrl();
    var second = clinic.bundle(clinic.get(next));
    var third = clinic.bundle(clinic.get(second.getLink(Bundle.LINK_NEXT).getUrl()));

    assertThat(next).matches(".*/fhir/Patient\\?_cursor=[A-Za-z0-9_-]{24}");
    assertThat(List.of(first, second, third))
        .extracting(page -> page.getEntry().size())
        .containsExactly(2, 2, 1);
    assertThat(third.getLink(Bundle.LINK_NEXT)).isNull();
    var other = new Clinic(server, beans, TestTokens.ordinary());
    assertThat(other.get(next).getStatus()).isEqualTo(410);
  }

  @Test
  void answersInXmlWhenAskedTo() throws Exception {
    var known = clinic.person("Amina", "Keza", "1987-06-05");

    var answer =
        clinic.send(
            MockMvcRequestBuilders.get("/fhir/" + known.reference())
                .accept("application/fhir+xml"));

    assertThat(answer.getContentType()).startsWith("application/fhir+xml");
    assertThat(clinic.read(answer, Patient.class).getNameFirstRep().getFamily()).isEqualTo("Keza");
  }
}
