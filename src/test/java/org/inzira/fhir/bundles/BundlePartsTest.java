package org.inzira.fhir.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.inzira.fhir.TestValidation;
import org.inzira.fhir.Validation;
import org.junit.jupiter.api.Test;

/** Parts of a bundle, and that the validator says of them what it says of the whole. */
class BundlePartsTest {

  private static final int SIZE = 2 * BundleParts.ENTRIES + 30;
  private static final Validation VALIDATION = TestValidation.made();

  private static final List<String> NAMES =
      List.of(
          "fullUrl",
          "resource",
          "resourceType",
          "status",
          "code",
          "text",
          "subject",
          "reference",
          "effectiveDateTime",
          "valueQuantity",
          "value",
          "unit",
          "request",
          "method",
          "url");

  private final BundleValidation inParts = new BundleValidation(VALIDATION);

  @Test
  void haveEachEntryOnceAndWhatItRefersToInEach() {
    var entries = new ArrayList<>(entries());
    var parts = BundleParts.of(bundle(entries)).orElseThrow().parts();

    assertThat(parts).hasSize(3);
    assertThat(parts).allMatch(part -> part.places().contains(0));
    assertThat(parts.stream().flatMap(part -> part.places().stream()).distinct().sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(0, SIZE).boxed().toList());
    assertThat(parts.get(1).text()).contains("\"value\" : 13.20", "\"type\" : \"transaction\"");
    assertThat(parts.get(2).inWhole("Bundle.entry[1].resource"))
        .isEqualTo("Bundle.entry[400].resource");
  }

  @Test
  void areNoneOfWhatIsNoBundleOrHasTwoListsOrHangsTogetherThroughout() {
    for (var text : List.of("", "[]", "{\"entry\":{}}", "{\"entry\":[{]}", "<Bundle/>", "{}")) {
      assertThat(BundleParts.of(text)).as(text).isEmpty();
    }
    assertThat(BundleParts.of("{\"entry\":[],\"entry\":[]}")).isEmpty();
    assertThat(BundleParts.of("{\"entry\":[]}{}")).isEmpty();
    var chained =
        IntStream.range(0, 5 * BundleParts.ENTRIES)
            .mapToObj(at ->
                "{\"fullUrl\":\"urn:uuid:%d\",\"resource\":{\"reference\":\"urn:uuid:%d\"}}"
                    .formatted(at, at + 1))
            .toList();
    assertThat(BundleParts.of(bundle(chained)).orElseThrow().parts()).isEmpty();
  }

  @Test
  void areFoundFaultyWhereTheWholeIs() {
    var entries = new ArrayList<>(entries());
    spoil(entries, 7, "\"status\" : \"final\"", "\"status\" : \"gossip\"");
    spoil(entries, 120, "\"code\" : {\"text\" : \"Haemoglobin\"},", "");
    spoil(entries, 210, "urn:uuid:00000000-0000-4000-8000-000000000000", "urn:uuid:nobody");
    spoil(entries, 250, "2026-02-1", "2026-02-31-1");
    spoil(entries, 399, "\"status\"", "\"gossip\" : true, \"status\"");
    spoil(entries, 400, "\"method\" : \"POST\",", "");
    spoil(entries, 405, "13.20", "\"13.20\"");
    entries.set(410, entries.get(5).replace("Haemoglobin", "Once more"));
    spoil(entries, 420, "\"request\"", "\"search\" : {\"mode\" : \"match\"}, \"request\"");

    var whole = faults(VALIDATION.messages(bundle(entries)));

    assertThat(whole).hasSizeGreaterThan(8);
    assertThat(faults(inParts.messages(BundleType.TRANSACTION, bundle(entries))))
        .containsExactlyInAnyOrderElementsOf(whole);
  }

  @Test
  void areFoundFaultyWhereTheWholeIsWhereverAFaultFalls() {
    var random = new Random(20261128);
    for (int round = 0; round < 3; round++) {
      var entries = new ArrayList<>(entries());
      for (int fault = 0; fault < 12; fault++) {
        int at = 1 + random.nextInt(SIZE);
        var name = NAMES.get(random.nextInt(NAMES.size()));
        entries.set(at, entries.get(at).replaceFirst("\"" + name + "\"", "\"spoilt\""));
      }

      assertThat(faults(inParts.messages(BundleType.TRANSACTION, bundle(entries))))
          .containsExactlyInAnyOrderElementsOf(faults(VALIDATION.messages(bundle(entries))));
    }
  }

  @Test
  void findNothingWrongWithWhatIsRight() {
    assertThat(faults(inParts.messages(BundleType.TRANSACTION, bundle(entries())))).isEmpty();
  }

  private static void spoil(List<String> entries, int at, String what, String with) {
    assertThat(entries.get(at)).contains(what);
    entries.set(at, entries.get(at).replace(what, with));
  }

  private static List<String> faults(List<SingleValidationMessage> messages) {
    return messages.stream()
        .filter(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(said -> said.getLocationString() + ": " + said.getMessage())
        .toList();
  }

  private static List<String> entries() {
    var entries = new ArrayList<String>();
    entries.add(
        """
        {"fullUrl" : "urn:uuid:00000000-0000-4000-8000-000000000000", "resource" : \
        {"resourceType" : "Patient", "gender" : "female", "birthDate" : "1990-05-04"}, \
        "request" : {"method" : "POST", "url" : "Patient"}}\
        """);
    for (int at = 1; at <= SIZE; at++) {
      entries.add(
          """
          {"fullUrl" : "urn:uuid:00000000-0000-4000-8000-%012d", "resource" : \
          {"resourceType" : "Observation", "status" : "final", \
          "code" : {"text" : "Haemoglobin"}, \
          "subject" : {"reference" : "urn:uuid:00000000-0000-4000-8000-000000000000"}, \
          "effectiveDateTime" : "2026-02-1%d", \
          "valueQuantity" : {"value" : %s, "unit" : "g/dL"}}, \
          "request" : {"method" : "POST", "url" : "Observation"}}\
          """
              .formatted(at, at % 10, new BigDecimal("13.20")));
    }
    return entries;
  }

  private static String bundle(List<String> entries) {
    return """
    {"resourceType" : "Bundle", "type" : "transaction", "entry" : [ %s ], "id" : "b"}\
    """
        .formatted(String.join(" ,\n", entries));
  }
}
