package org.inzira.fhir.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.inzira.database.InziraTest;
import org.inzira.fhir.Clinic;
import org.inzira.fhir.Fhir;
import org.inzira.fhir.Systems;
import org.inzira.fhir.tokens.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Bundles that somebody has lying about, in a folder named by INZIRA_SAMPLES. */
@InziraTest
@EnabledIfEnvironmentVariable(named = "INZIRA_SAMPLES", matches = ".+")
class SampleBundlesTest {

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;

  @Test
  void takesEachForAPersonOfOursOnceAndForNobodyElse() throws Exception {
    var clinic = new Clinic(server, beans, TestTokens.ordinary());
    for (var file : files()) {
      var written = Files.readString(file);
      var stranger = send(clinic, written);
      assertThat(stranger.getStatus()).as("%s", file).isIn(400, 422);
      if (stranger.getStatus() == 400) {
        System.out.printf("%s: %s%n", file.getFileName(), told(clinic, stranger));
        continue;
      }

      var bundle = (Bundle) beans.getBean(Fhir.class).parser(false).parseResource(written);
      adopt(clinic, bundle);
      var first = send(clinic, clinic.json(bundle));
      var second = send(clinic, clinic.json(bundle));

      System.out.printf("%s: %d %s%n", file.getFileName(), first.getStatus(), told(clinic, first));
      assertThat(first.getStatus()).as("%s", file).isIn(200, 422);
      assertThat(second.getStatus()).isEqualTo(first.getStatus());
      if (first.getStatus() == 200) {
        assertThat(second.getContentAsString()).doesNotContain("201 Created");
      }
    }
  }

  private static String told(Clinic clinic, MockHttpServletResponse answer) throws Exception {
    if (answer.getStatus() != 200) {
      var text = answer.getContentAsString();
      return text.substring(0, Math.min(text.length(), 700));
    }
    var entries = clinic.bundle(answer).getEntry();
    return entries.stream()
            .filter(entry -> entry.getResponse().getStatus().startsWith("201"))
            .count()
        + " kept of "
        + entries.size();
  }

  private static void adopt(Clinic clinic, Bundle bundle) {
    var patient =
        bundle.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(Patient.class::isInstance)
            .map(Patient.class::cast)
            .findFirst()
            .orElseThrow();
    var known =
        clinic.person(
            "Sample",
            "Patient",
            patient.getBirthDateElement().getValueAsString(),
            "sex",
            patient.hasGender() ? patient.getGender().toCode() : "unknown");
    patient.addIdentifier().setSystem(Systems.PERSON_NUMBER).setValue(known.number());
  }

  private static MockHttpServletResponse send(Clinic clinic, String body) throws Exception {
    return clinic.send(
        MockMvcRequestBuilders.post("/fhir")
            .content(body)
            .contentType("application/fhir+json")
            .header("Prefer", "handling=lenient"));
  }

  private static List<Path> files() throws Exception {
    try (var walk = Files.walk(Path.of(System.getenv("INZIRA_SAMPLES")))) {
      return walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
