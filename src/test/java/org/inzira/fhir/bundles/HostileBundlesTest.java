package org.inzira.fhir.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Reference;
import org.inzira.database.InziraTest;
import org.inzira.fhir.Clinic;
import org.inzira.fhir.tokens.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InziraTest
class HostileBundlesTest {

  private static final String JSON = "application/fhir+json";
  private static final String XML = "application/fhir+xml";
  private static final String ROOT = "<Bundle xmlns=\"http://hl7.org/fhir\">";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;

  private Clinic clinic;

  @BeforeEach
  void givesTheClinicAToken() {
    clinic = new Clinic(server, beans, TestTokens.ordinary());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Bundle SYSTEM \"http://127.0.0.1:9/x.dtd\">" + ROOT + "</Bundle>",
        "<!DOCTYPE Bundle [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
            + ROOT
            + "<id value=\"&file;\"/></Bundle>",
        "<!DOCTYPE Bundle [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            + ROOT
            + "<id value=\"&c;\"/></Bundle>"
      })
  void readsNoDocumentType(String body) throws Exception {
    var answer = clinic.send(body, XML);

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(clinic.refused(answer)).isSubsetOf("FH-010", "FH-012");
    assertThat(answer.getContentAsString()).doesNotContain("root:", "haha");
  }

  @Test
  void readsNoDocumentTypeInsideANarrative() throws Exception {
    var laughs = "<!DOCTYPE div [<!ENTITY a \\\"ha\\\"><!ENTITY b \\\"&a;&a;&a;&a;\\\">]>";
    var file = "<!DOCTYPE div [<!ENTITY a SYSTEM \\\"file:///etc/passwd\\\">]>";
    for (var type : new String[] {laughs, file}) {
      var div = type + "<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">&a;</div>";
      var answer =
          clinic.send(
              "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                  + "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\","
                  + "\"div\":\""
                  + div
                  + "\"}}}]}",
              JSON);

      assertThat(answer.getStatus()).isBetween(400, 422);
      assertThat(answer.getContentAsString()).doesNotContain("root:", "haha", "FH-008");
    }
  }

  @Test
  void goesNoDeeperThanIsSensible() throws Exception {
    var deepJson = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
    var deepXml = ROOT + "<entry>".repeat(5000) + "</entry>".repeat(5000) + "</Bundle>";

    assertThat(clinic.refused(clinic.send(deepJson, JSON))).containsExactly("FH-011");
    assertThat(clinic.refused(clinic.send(deepXml, XML))).containsExactly("FH-011");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{} {}",
        "Bundle",
        "{\"resourceType\":\"Patient\"}",
        "{\"resourceType\":\"Bundle\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"nonsense\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{}]}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
            + "{\"resourceType\":\"Patient\",\"birthDate\":\"O'Brien\"}}]}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"unknown\":1}"
      })
  void refusesWhatIsNoBundleOfOurs(String body) throws Exception {
    var answer = clinic.send(body, JSON);

    assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(400, 422);
    assertThat(answer.getContentAsString())
        .contains("OperationOutcome")
        .doesNotContain("Exception", "FH-008");
  }

  @Test
  void refusesWhatIsTooLong() throws Exception {
    var answer = clinic.send(" ".repeat(25 << 20), JSON);

    assertThat(answer.getStatus()).isEqualTo(413);
    assertThat(clinic.refused(answer)).containsExactly("FH-013");
  }

  @Test
  void isNotLedInCirclesByResultsThatNameEachOther() throws Exception {
    var known = clinic.person("Amina", "Mukankusi", "1990-05-17");
    var bundle = Deliverer.transaction(known, "1990-05-17");
    var one = Deliverer.observation(bundle, "2022-02-03", "13.2");
    var other = Deliverer.observation(bundle, "2022-02-04", "13.3");
    Deliverer.add(bundle, one);
    Deliverer.add(bundle, other);
    one.addHasMember(new Reference(bundle.getEntry().get(2).getFullUrl()));
    other.addHasMember(new Reference(bundle.getEntry().get(1).getFullUrl()));

    assertThat(clinic.send(clinic.json(bundle), JSON).getStatus()).isEqualTo(200);
  }

  @Test
  void keepsTextThatLooksLikeACommandAsText() throws Exception {
    var known = clinic.person("Amina", "Mukansanga", "1990-05-17");
    var bundle = Deliverer.transaction(known, "1990-05-17");
    var result = Deliverer.observation(bundle, "2022-02-03", "13.2");
    result.getCode().setText("'); drop table health.dose; -- <script>alert(1)</script>");
    Deliverer.add(bundle, result);

    assertThat(clinic.send(clinic.json(bundle), JSON).getStatus()).isEqualTo(200);
    var summary = clinic.get("/fhir/" + known.reference() + "/$summary").getContentAsString();
    assertThat(summary).contains("drop table").doesNotContain("<td><script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "-1.5E+1000"})
  void writesOutNoNumberOfMillionsOfDigits(String number) throws Exception {
    var json =
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
            + "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":"
            + number
            + "}}}]}";
    var xml =
        ROOT + "<entry><resource><value value=\"" + number + "\"/></resource></entry></Bundle>";

    assertThat(clinic.refused(clinic.send(json, JSON))).containsExactly("FH-057");
    assertThat(clinic.refused(clinic.send(xml, XML))).containsExactly("FH-057");
  }

  @Test
  void saysWhereAValueIsNotOfItsForm() throws Exception {
    var known = clinic.person("Amina", "Mukarwego", "1990-05-17");
    var bundle = Deliverer.transaction(known, "1990-05-17");
    Deliverer.add(bundle, Deliverer.observation(bundle, "2022-02-03", "13.2"));
    var written = clinic.json(bundle).replace("2022-02-03", "2022-02-30");

    var answer = clinic.send(written, JSON);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("FH-051", "Bundle.entry[1].resource")
        .doesNotContain("HAPI-", "/*");
  }

  @Test
  void takesAMarkOfTheByteOrderForNothing() throws Exception {
    var known = clinic.person("Amina", "Mukarugwiza", "1990-05-17");
    var bundle = Deliverer.transaction(known, "1990-05-17");
    Deliverer.add(bundle, Deliverer.observation(bundle, "2022-02-03", "13.2"));

    assertThat(clinic.send("\uFEFF" + clinic.json(bundle), JSON).getStatus()).isEqualTo(200);
  }

  @Test
  void readsNoLettersOfTwoBytes() throws Exception {
    var wide = "{\"resourceType\":\"Bundle\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16);
    var call =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/fhir")
            .content(wide)
            .contentType(JSON);

    assertThat(clinic.refused(clinic.send(call))).containsExactly("FH-010");
  }

  @Test
  void takesNoSingleResourceForABundle() throws Exception {
    assertThat(clinic.refused(clinic.send("{\"resourceType\":\"Patient\"}", JSON)))
        .containsExactly("FH-030");
  }
}
