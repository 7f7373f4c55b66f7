package org.inzira.fhir.bundles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.inzira.kernel.Refusal;

/**
 * A bundle as it was read.
 *
 * @param identity by what it is known again
 * @param digest of all its content
 * @param patientEntry which entry the patient is
 * @param notKept entries that are not kept, with the reason
 */
record Received(
    String identity,
    String digest,
    Optional<String> identifierSystem,
    Optional<String> identifierValue,
    Patient patient,
    int patientEntry,
    int entries,
    List<Line> lines,
    Map<Integer, Refusal> notKept) {}
