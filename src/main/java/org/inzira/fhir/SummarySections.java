package org.inzira.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.inzira.health.KnownConditions;
import org.inzira.kernel.PersonId;
import org.inzira.page.Wording;

/** The sections of a summary, each readable by a person too. */
final class SummarySections {

  private static final String EMPTY_REASON =
      "http://terminology.hl7.org/CodeSystem/list-empty-reason";

  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";

  private SummarySections() {}

  /** A section that the summary must have and of which nothing is kept here. */
  static void notKept(Composition composition, Wording wording, String name, String loinc) {
    empty(section(composition, wording, name, loinc), wording);
  }

  /** A condition in words; its identifier is the same each time. */
  static Condition problem(KnownConditions.Known known, PersonId person) {
    var condition = new Condition();
    var said = known.examination() + known.text();
    condition.setId(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString());
    condition.getClinicalStatus().addCoding().setSystem(CLINICAL).setCode("active");
    condition.addCategory().addCoding().setSystem(CATEGORY).setCode("problem-list-item");
    condition.getCode().setText(known.text());
    condition.setSubject(Metas.patient(person));
    condition.setRecordedDateElement(Metas.day(known.on()));
    return condition;
  }

  static void problems(Composition composition, Wording wording, List<Condition> problems) {
    var section = section(composition, wording, "problems", "11450-4");
    var rows =
        problems.stream()
            .map(problem ->
                List.of(
                    problem.getRecordedDateElement().getValueAsString(),
                    problem.getCode().getText()))
            .toList();
    fill(section, wording, problems, rows);
  }

  static void immunizations(Composition composition, Wording wording, List<Immunization> doses) {
    var section = section(composition, wording, "immunizations", "11369-6");
    var rows =
        doses.stream()
            .map(dose ->
                List.of(
                    dose.getOccurrenceDateTimeType().getValueAsString(),
                    dose.getVaccineCode().getText(),
                    dose.hasLotNumber() ? dose.getLotNumber() : ""))
            .toList();
    fill(section, wording, doses, rows);
  }

  static void results(Composition composition, Wording wording, List<Observation> results) {
    var section = section(composition, wording, "results", "30954-2");
    var rows =
        results.stream()
            .map(result ->
                List.of(
                    result.getEffectiveDateTimeType().getValueAsString(),
                    result.getCode().getText(),
                    value(result)))
            .toList();
    fill(section, wording, results, rows);
  }

  private static String value(Observation result) {
    if (result.hasValueStringType()) {
      return result.getValueStringType().getValue();
    }
    if (result.hasValueCodeableConcept()) {
      return result.getValueCodeableConcept().getText();
    }
    Quantity quantity = result.getValueQuantity();
    var comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
    var unit = quantity.hasUnit() ? " " + quantity.getUnit() : "";
    return comparator + quantity.getValue().toPlainString() + unit;
  }

  private static SectionComponent section(
      Composition composition, Wording wording, String name, String loinc) {
    var section = composition.addSection().setTitle(wording.text("fhir.summary." + name));
    section.getCode().addCoding().setSystem(Systems.LOINC).setCode(loinc);
    return section;
  }

  private static void empty(SectionComponent section, Wording wording) {
    section.getEmptyReason().addCoding().setSystem(EMPTY_REASON).setCode("unavailable");
    section.getEmptyReason().setText(wording.text("fhir.summary.empty"));
    var div = new XhtmlNode(NodeType.Element, "div");
    div.addTag("p").addText(wording.text("fhir.summary.empty"));
    section.setText(narrative(div));
  }

  private static void fill(
      SectionComponent section,
      Wording wording,
      List<? extends Resource> resources,
      List<List<String>> rows) {
    if (resources.isEmpty()) {
      empty(section, wording);
      return;
    }
    resources.forEach(resource ->
        section.addEntry(new Reference(resource.fhirType() + "/" + resource.getIdPart())));
    var div = new XhtmlNode(NodeType.Element, "div");
    var body = div.addTag("table").addTag("tbody");
    for (var row : rows) {
      var line = body.addTag("tr");
      row.forEach(text -> line.addTag("td").addText(text));
    }
    section.setText(narrative(div));
  }

  private static Narrative narrative(XhtmlNode div) {
    div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    var narrative = new Narrative();
    narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
    narrative.setDiv(div);
    return narrative;
  }
}
