package org.inzira.fhir.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;

/**
 * Reads a bundle. A transaction asks for all of it, so that what is not kept refuses it, unless the
 * sender prefers lenience; of a document or collection what is not kept is told.
 */
final class BundleReading {

  /** They say who and where, and are not asked to be kept. */
  private static final Set<String> CONTEXT =
      Set.of(
          "Composition",
          "Device",
          "Location",
          "Organization",
          "Practitioner",
          "PractitionerRole",
          "Specimen");

  private final Bundle bundle;
  private final boolean lenient;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Refusal> notKept = new TreeMap<>();

  private BundleReading(Bundle bundle, boolean lenient) {
    this.bundle = bundle;
    this.lenient = lenient || bundle.getType() != BundleType.TRANSACTION;
  }

  /**
   * All that is to be kept, or all that is against it.
   *
   * @param content the bundle in the one form in which its content is compared
   */
  static Outcome<Received> read(Bundle bundle, boolean lenient, String content) {
    return new BundleReading(bundle, lenient).read(content);
  }

  private Outcome<Received> read(String content) {
    var patients =
        bundle.getEntry().stream().filter(entry -> entry.getResource() instanceof Patient).toList();
    if (patients.size() != 1) {
      var several = Refusal.of("FH-033", Integer.toString(patients.size()));
      return Outcome.refused(several.at(new Location("Bundle.entry", 0, "")));
    }
    var patient = patients.getFirst();
    var entries = new Entries(bundle, patient);
    understand(bundle, "Bundle");
    for (int index = 0; index < bundle.getEntry().size(); index++) {
      entry(index, bundle.getEntry().get(index), entries);
    }
    if (lines.isEmpty() && refusals.isEmpty()) {
      refusals.add(Refusal.of("FH-034").at(new Location("Bundle.entry", 0, "")));
    }
    return refusals.isEmpty()
        ? Outcome.done(received(patient, content))
        : Outcome.refused(refusals);
  }

  private Received received(BundleEntryComponent patient, String content) {
    var identifier = bundle.getIdentifier();
    var known = identifier.hasSystem() && identifier.hasValue();
    var digest = Digests.of(content);
    return new Received(
        known ? Digests.of(identifier.getSystem() + "|" + identifier.getValue()) : digest,
        digest,
        Optional.ofNullable(identifier.getSystem()),
        Optional.ofNullable(identifier.getValue()),
        (Patient) patient.getResource(),
        bundle.getEntry().indexOf(patient),
        bundle.getEntry().size(),
        List.copyOf(lines),
        Map.copyOf(notKept));
  }

  private void entry(int index, BundleEntryComponent entry, Entries entries) {
    if (!Entries.isPosted(entry) || !Entries.isUnderstood(entry)) {
      refuse(index, Refusal.of("FH-035"));
      return;
    }
    try {
      switch (entry.getResource()) {
        case Immunization immunization -> {
          understand(immunization, resource(index));
          checkPatient(index, immunization.getPatient(), entries);
          lines.add(ResourceReading.immunization(index, entry, immunization));
        }
        case Observation observation -> {
          understand(observation, resource(index));
          checkPatient(index, observation.getSubject(), entries);
          lines.addAll(ResourceReading.observation(index, entry, observation, entries));
        }
        case Patient patient -> understand(patient, resource(index));
        case Composition composition -> {
          checkPatient(index, composition.getSubject(), entries);
          other(index, "Composition");
        }
        case null -> refuse(index, Refusal.of("FH-035"));
        default -> other(index, entry.getResource().fhirType());
      }
    } catch (NotKept reason) {
      leaveOut(index, reason.reason());
    }
  }

  private void other(int index, String type) {
    if (CONTEXT.contains(type)) {
      notKept.put(index, Refusal.of("FH-036", type));
    } else {
      leaveOut(index, Refusal.of("FH-036", type));
    }
  }

  /** What may turn the meaning of all else around must be understood, or nothing is. */
  private void understand(Base element, String path) {
    Modifiers.find(element, path)
        .ifPresent(place -> refusals.add(Refusal.of("FH-053").at(new Location(place, 0, ""))));
  }

  private static String resource(int index) {
    return "Bundle.entry[" + index + "].resource";
  }

  private void checkPatient(int index, Reference reference, Entries entries) {
    if (!entries.isPatient(reference)) {
      refuse(index, Refusal.of("FH-038"));
    }
  }

  private void leaveOut(int index, Refusal reason) {
    if (lenient) {
      notKept.put(index, reason);
    } else {
      refuse(index, reason);
    }
  }

  private void refuse(int index, Refusal refusal) {
    refusals.add(refusal.at(place(index)));
  }

  static Location place(int index) {
    return new Location("Bundle.entry[" + index + "]", 0, "");
  }
}
