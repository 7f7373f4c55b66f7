package org.inzira.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.fhir.tokens.Scope;
import org.inzira.fhir.tokens.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@InziraTest
class AskingAtTheDoorTest {

  private static final String SOMEONE = "/fhir/Patient/" + new UUID(0x4000, 1);

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;

  private Clinic clinic;

  @BeforeEach
  void givesTheClinicAToken() {
    clinic = new Clinic(server, beans, TestTokens.ordinary());
  }

  @Test
  void saysWhatThereIsToAnybodyAndNothingElse() throws Exception {
    var statement =
        clinic.read(asked("/fhir/metadata", null), CapabilityStatement.class).getRestFirstRep();

    assertThat(statement.getResource())
        .extracting(
            resource -> resource.getType(),
            resource ->
                resource.getInteraction().stream()
                    .map(one -> one.getCode().toCode())
                    .sorted()
                    .toList()
                    .toString(),
            resource ->
                resource.getSearchParam().stream().map(one -> one.getName()).toList().toString())
        .contains(
            org.assertj.core.groups.Tuple.tuple("AuditEvent", "[search-type]", "[patient]"),
            org.assertj.core.groups.Tuple.tuple(
                "Immunization", "[read, search-type]", "[date, patient]"),
            org.assertj.core.groups.Tuple.tuple(
                "Observation", "[read, search-type]", "[date, patient]"),
            org.assertj.core.groups.Tuple.tuple(
                "Patient", "[read, search-type]", "[birthdate, family, given, identifier, name]"));
    assertThat(asked("/fhir/metadata", null).getHeader("X-Powered-By")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer inzira_AAAA", "Basic aGVhbHRoOmhlYWx0aA==", "Bearer a b"})
  void knowsNobodyByAnythingButATokenThatHolds(String header) throws Exception {
    var answer = asked(SOMEONE, header);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
    assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    assertThat(clinic.refused(answer)).containsExactly("FH-001");
  }

  @Test
  void knowsNobodyByATokenInTheAddress() throws Exception {
    var token = TestTokens.issued(beans, Role.HEALTH, TestTokens.ordinary()).substring(7);

    assertThat(asked(SOMEONE + "?access_token=" + token, null).getStatus()).isEqualTo(401);
  }

  @Test
  void opensNoPageToAToken() throws Exception {
    var token = TestTokens.issued(beans, Role.HEALTH, TestTokens.ordinary());

    assertThat(asked("/records/dose", token).getStatus()).isEqualTo(302);
    assertThat(asked("/api/figures", token).getStatus()).isIn(401, 404);
    assertThat(asked("/fhir/metadata?lang=fr", token).getHeader(HttpHeaders.SET_COOKIE)).isNull();
  }

  @Test
  void refusesATokenWhoseAccountIsOfTheHealthStaffNoMore() throws Exception {
    var token = TestTokens.issued(beans, Role.MOVEMENT, TestTokens.ordinary());

    var answer = asked(SOMEONE, token);

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(clinic.refused(answer)).containsExactly("FH-002");
  }

  @Test
  void refusesWhatTheScopesOfATokenDoNotName() throws Exception {
    var reader = new Clinic(server, beans, Scope.PATIENT_READ);
    var known = reader.person("Amina", "Uwera", "1987-06-05");

    assertThat(reader.get("/fhir/" + known.reference()).getStatus()).isEqualTo(200);
    for (var path :
        new String[] {
          "/fhir/Immunization?patient=" + known.reference(),
          "/fhir/Observation/" + UUID.randomUUID(),
          "/fhir/" + known.reference() + "/$summary",
          "/fhir/AuditEvent?patient=" + known.reference()
        }) {
      var answer = reader.get(path);
      assertThat(answer.getStatus()).as(path).isEqualTo(403);
      assertThat(reader.refused(answer)).containsExactly("FH-006");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /fhir/Patient?family=Uwera, 405, FH-025",
    "GET, /fhir/Patient?birthdate=1987, 405, FH-025",
    "GET, /fhir/Patient?identifier=urn:inzira:person-number%7CRW-1, 405, FH-025",
    "GET, /fhir/Patient, 405, FH-025",
    "PUT, /fhir/Patient/1, 405, FH-004",
    "DELETE, /fhir/Immunization/1, 405, FH-004",
    "PATCH, /fhir/Immunization/1, 405, FH-004",
    "OPTIONS, /fhir, 405, FH-004",
    "POST, /fhir/Patient, 405, FH-004",
    "GET, /fhir/Patient/1/_history, 405, FH-004",
    "GET, /fhir/Patient/1/_history/1, 405, FH-004",
    "GET, /fhir/Patient/nobody, 404, FH-020",
    "GET, /fhir/Immunization, 400, FH-023",
    "GET, /fhir/Immunization?patient=Group/1, 400, FH-023",
    "GET, /fhir/Immunization?patient=Patient/1&_sort=date, 400, FH-007",
    "GET, /fhir/Patient?_cursor=made-up, 410, FH-022",
    "GET, /fhir/Patient/1?_format=ttl, 406, FH-003",
  })
  void saysWhatIsNotDoneHere(String method, String path, int status, String code) throws Exception {
    var answer =
        clinic.send(
            MockMvcRequestBuilders.request(HttpMethod.valueOf(method), java.net.URI.create(path)));

    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(clinic.refused(answer)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "/fhir/Condition/1, 404",
    "/fhir/Condition?patient=Patient/1, 404",
    "/fhir/Immunization?patient=Patient/1&colour=red, 400",
    "/fhir/Immunization?patient=Patient/1&status=completed, 400",
    "/fhir/Observation?patient=Patient/1&_include=*, 400",
    "/fhir/Patient/1/$everything, 400",
    "/fhir/OperationDefinition/1, 403",
  })
  void saysWhatItDoesNotKnow(String path, int status) throws Exception {
    var answer = clinic.get(path);

    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(clinic.read(answer, OperationOutcome.class).getIssue()).isNotEmpty();
    assertThat(answer.getContentAsString()).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /fhir/Patient/1?colour=red, 400, FH-007",
    "GET, /fhir/Patient/1?_count=3, 400, FH-007",
    "GET, /fhir/Patient/1?_summary=text, 400, FH-017",
    "GET, /fhir/Patient/1/$summary?profile=x, 400, FH-007",
    "GET, /fhir/Patient/1/$everything, 400, FH-019",
    "GET, /fhir/Patient/$summary, 400, FH-019",
    "GET, /fhir, 400, FH-019",
    "GET, /fhir/Condition/1, 404, FH-018",
    "GET, /fhir/Immunization?patient=Patient/1&colour=red, 400, FH-007",
    "GET, /fhir/Immunization?patient=Patient/1&patient=Patient/2, 400, FH-015",
    "GET, /fhir/Immunization?patient=Patient/1&_count=-1, 400, FH-016",
    "GET, /fhir/Immunization?patient=Patient/1&_count=many, 400, FH-016",
    "GET, /fhir/Immunization?patient=Patient/1&_summary=all, 400, FH-017",
    "GET, /fhir/AuditEvent?patient=Patient/1&_summary=count, 400, FH-017",
    "GET, /fhir/AuditEvent?patient=Patient/1&_count=0, 400, FH-016",
    "GET, /fhir/Immunization?patient=http://elsewhere.test/Patient/00000000-0000-4000-0000-000000000001, 400, FH-023",
    "POST, /fhir/Patient/_search?family=Uwera, 400, FH-058",
    "POST, /fhir/Patient/_search?_format=json&name=Uwera, 400, FH-058"
  })
  void passesNothingOverInSilence(String method, String path, int status, String code)
      throws Exception {
    saysWhatIsNotDoneHere(method, path, status, code);
  }

  @Test
  void namesTheParameterThatItDoesNotKnow() throws Exception {
    var outcome =
        clinic.read(
            clinic.get("/fhir/Immunization?patient=Patient/1&status=completed&_sort=date"),
            OperationOutcome.class);

    assertThat(outcome.getIssue())
        .extracting(issue -> issue.getExpression().getFirst().getValue())
        .containsExactly("http._sort", "http.status");
  }

  @Test
  void looksForNoNameThatIsEndless() throws Exception {
    var answer = clinic.search("Patient", "family", "a".repeat(5000));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(clinic.refused(answer)).containsExactly("FH-029");
  }

  @ParameterizedTest
  @CsvSource({
    "family:exact, Uwera, FH-029",
    "birthdate, yesterday, FH-014",
    "birthdate, ne1987, FH-024",
    "identifier, RW-2022-0001, FH-028",
    "_count, 10, FH-026"
  })
  void refusesASearchThatItWouldHaveToGuess(String name, String value, String code)
      throws Exception {
    var answer = clinic.search("Patient", name, value);

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(clinic.refused(answer)).containsExactly(code);
  }

  @Test
  void refusesToPackAndToSpeakOtherFormats() throws Exception {
    var picture = MockMvcRequestBuilders.get(SOMEONE).accept("image/png");
    var packed =
        MockMvcRequestBuilders.post("/fhir")
            .content("{}")
            .contentType("application/fhir+json")
            .header(HttpHeaders.CONTENT_ENCODING, "gzip");
    var text = MockMvcRequestBuilders.post("/fhir").content("Bundle").contentType("text/plain");

    assertThat(clinic.send(picture).getStatus()).isEqualTo(406);
    assertThat(clinic.send(packed).getStatus()).isEqualTo(415);
    assertThat(clinic.send(text).getStatus()).isEqualTo(415);
  }

  @Test
  void saysThatAVoidedRecordIsGone() throws Exception {
    var known = clinic.person("Amina", "Kayitesi", "1987-06-05");
    clinic.deliveries().withdraw("person", known.key());

    assertThat(clinic.get("/fhir/" + known.reference()).getStatus()).isEqualTo(410);
  }

  private MockHttpServletResponse asked(String path, @Nullable String token) throws Exception {
    var call = MockMvcRequestBuilders.get(java.net.URI.create(path));
    if (token != null) {
      call.header(HttpHeaders.AUTHORIZATION, token);
    }
    return server.perform(call).andReturn().getResponse();
  }
}
