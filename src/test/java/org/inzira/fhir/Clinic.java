package org.inzira.fhir;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.inzira.access.Role;
import org.inzira.database.Transactions;
import org.inzira.fhir.tokens.Scope;
import org.inzira.fhir.tokens.TestTokens;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A clinic elsewhere that calls the door with a token, and the records it may find there. */
public final class Clinic {

  private final MockMvc server;
  private final BeanFactory beans;
  private final String token;

  public Clinic(MockMvc server, BeanFactory beans, Scope... scopes) {
    this(server, beans, TestTokens.issued(beans, Role.HEALTH, scopes));
  }

  /** One that comes with this header. */
  public Clinic(MockMvc server, BeanFactory beans, String token) {
    this.server = server;
    this.beans = beans;
    this.token = token;
  }

  /** A person of ours. */
  public record Known(UUID id, String key, String number) {

    public String reference() {
      return "Patient/" + id;
    }
  }

  public Deliveries deliveries() {
    return new Deliveries(beans.getBean(Registers.class), beans.getBean(Transactions.class));
  }

  public Known person(String given, String family, String born, String... more) {
    var key = "F-" + UUID.randomUUID();
    var values = new HashMap<>(Map.of("given_name", given, "family_name", family));
    values.putAll(Map.of("sex", "female", "birth_date", born, "nationality", "COD"));
    for (int index = 0; index < more.length; index += 2) {
      values.put(more[index], more[index + 1]);
    }
    var id = deliveries().bring("person", key, values).id();
    return new Known(id, key, beans.getBean(Shelf.class).number(id).orElseThrow());
  }

  public UUID dose(Known person, String vaccine, String day, String how) {
    return deliveries()
        .bring(
            "dose",
            "F-" + UUID.randomUUID(),
            Map.of(
                "person",
                person.key(),
                "vaccine",
                vaccine,
                "given_on",
                day,
                "given_how",
                how,
                "centre",
                "RW13-MHAC",
                "lot",
                "A12"))
        .id();
  }

  /** An assessment that was signed on paper, with these conditions, one a line. */
  public void conditions(Known person, String lines) {
    var key = "F-" + UUID.randomUUID();
    var asked = new HashMap<String, String>();
    asked.putAll(Map.of("person", person.key(), "centre", "RW13-MHAC", "purpose", "resettlement"));
    asked.putAll(Map.of("client_category", "refugee", "destination", "CAN"));
    var assessment = new HashMap<>(asked);
    assessment.putAll(Map.of("outcome", "cleared", "completed_on", "2022-01-17"));
    deliveries().bring("assessment", key, assessment);
    var examination = new HashMap<>(asked);
    examination.putAll(Map.of("opened_on", "2022-01-10", "assessment", key, "finding", "cleared"));
    examination.putAll(Map.of("signed_on", "2022-01-17", "signed_by", "Panel physician"));
    deliveries().bring("examination", key, examination);
    var section = new HashMap<>(Map.of("examination", key, "section", "conditions"));
    section.putAll(Map.of("state", "draft", "done_on", "2022-01-12"));
    section.put("answers", "conditions: " + lines.replace("\n", "\n  "));
    deliveries().bring("examination-section", key, section);
  }

  /** Voids all records of a kind about a person, as somebody here would. */
  public void withdraw(String kind, Known person) {
    var register = beans.getBean(Registers.class).get(new org.inzira.kernel.RecordKind(kind));
    for (var record : register.about(java.util.Set.of(person.id()))) {
      deliveries().withdraw(kind, record.key().value());
    }
  }

  public UUID result(Known person, String day, String value) {
    return result(person, day, Map.of("value", value));
  }

  /** A result that says something else than haemoglobin in some fields. */
  public UUID result(Known person, String day, Map<String, String> other) {
    var values = new HashMap<String, String>();
    values.putAll(Map.of("person", person.key(), "effective_on", day, "code", "718-7"));
    values.putAll(Map.of("code_system", Systems.LOINC, "test", "Haemoglobin"));
    values.putAll(Map.of("value_kind", "quantity", "value", "13.2", "unit", "g/dL"));
    values.putAll(Map.of("status", "final", "source", "Paper", "interpretation", "N"));
    values.putAll(other);
    return deliveries().bring("laboratory-result", "F-" + UUID.randomUUID(), values).id();
  }

  public MockHttpServletResponse get(String path) throws Exception {
    return send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(uri(path)));
  }

  public MockHttpServletResponse search(String type, String... parameters) throws Exception {
    var call = post("/fhir/" + type + "/_search");
    call.contentType("application/x-www-form-urlencoded");
    for (int index = 0; index < parameters.length; index += 2) {
      call.param(parameters[index], parameters[index + 1]);
    }
    return send(call);
  }

  public MockHttpServletResponse send(String body, String type) throws Exception {
    return send(post("/fhir").content(body).contentType(type));
  }

  public MockHttpServletResponse send(MockHttpServletRequestBuilder call) throws Exception {
    return server.perform(call.header(HttpHeaders.AUTHORIZATION, token)).andReturn().getResponse();
  }

  public <T extends IBaseResource> T read(MockHttpServletResponse answer, Class<T> type)
      throws Exception {
    var text = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    var xml = String.valueOf(answer.getContentType()).contains("xml");
    return beans.getBean(Fhir.class).parser(xml).parseResource(type, text);
  }

  public Bundle bundle(MockHttpServletResponse answer) throws Exception {
    return read(answer, Bundle.class);
  }

  /** The codes of what was refused. */
  public java.util.List<String> refused(MockHttpServletResponse answer) throws Exception {
    return read(answer, OperationOutcome.class).getIssue().stream()
        .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
        .toList();
  }

  public String json(Resource resource) {
    return beans.getBean(Fhir.class).parser(false).encodeResourceToString(resource);
  }

  private static URI uri(String path) {
    return URI.create(path.startsWith("http") ? path.substring(path.indexOf("/fhir")) : path);
  }
}
