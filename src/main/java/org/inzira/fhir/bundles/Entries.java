package org.inzira.fhir.bundles;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;

/** What entries of a bundle say of each other: which references mean the patient, who did what. */
final class Entries {

  private static final String BY_IDENTIFIER = "identifier=";

  private final Set<String> patient = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  Entries(Bundle bundle, BundleEntryComponent patientEntry) {
    var known = (Patient) patientEntry.getResource();
    patient.addAll(addresses(patientEntry));
    known.getIdentifier().stream()
        .map(Entries::token)
        .flatMap(Optional::stream)
        .forEach(token -> patient.add("Patient?" + BY_IDENTIFIER + token));
    bundle.getEntry().forEach(this::name);
  }

  private void name(BundleEntryComponent entry) {
    var name =
        switch (entry.getResource()) {
          case Organization organization -> organization.getName();
          case Practitioner practitioner -> practitioner.getNameFirstRep().getNameAsSingleString();
          case null, default -> null;
        };
    if (name != null && !name.isBlank()) {
      addresses(entry).forEach(address -> names.put(address, name));
    }
  }

  /** Whether a reference means the patient of the bundle. */
  boolean isPatient(Reference reference) {
    var written = reference.getReference();
    var named = token(reference.getIdentifier()).map(token -> "Patient?" + BY_IDENTIFIER + token);
    if (written == null || named.isPresent()) {
      var isNamed = named.filter(patient::contains).isPresent();
      return isNamed && (written == null || isAddress(written));
    }
    return isAddress(written);
  }

  private boolean isAddress(String written) {
    return patient.contains(
        written.contains("?") ? URLDecoder.decode(written, StandardCharsets.UTF_8) : written);
  }

  /** How the one who did it is called. */
  Optional<String> name(List<Reference> performers) {
    return performers.stream()
        .map(
            who -> who.hasDisplay() ? who.getDisplay() : names.getOrDefault(who.getReference(), ""))
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  /** By what the sender knows the resource of an entry, if by anything that stays. */
  static Optional<String> identity(BundleEntryComponent entry, List<Identifier> identifiers) {
    var asked = entry.getRequest().getIfNoneExist();
    if (asked != null && asked.startsWith(BY_IDENTIFIER)) {
      var token = URLDecoder.decode(asked, StandardCharsets.UTF_8);
      return Optional.of("id|" + token.substring(BY_IDENTIFIER.length()));
    }
    var address = entry.getFullUrl();
    return identifiers.stream()
        .flatMap(identifier -> token(identifier).stream())
        .map(token -> "id|" + token)
        .findFirst()
        .or(() ->
            Optional.ofNullable(address)
                .filter(url -> url.matches("https?://.*"))
                .map(url -> "url|" + url));
  }

  /** A condition asks to leave alone what is known by it. */
  static Line.Wish wish(BundleEntryComponent entry) {
    return entry.getRequest().hasIfNoneExist() ? Line.Wish.KEEP_IF_NEW : Line.Wish.KEEP;
  }

  /** Whether an entry is sent to where its resource belongs. */
  static boolean isPosted(BundleEntryComponent entry) {
    var request = entry.getRequest();
    return !entry.hasRequest()
        || (request.getMethod() == HTTPVerb.POST
            && entry.getResource() != null
            && entry.getResource().fhirType().equals(request.getUrl()));
  }

  /** Whether a condition to be put to what is there is one that is understood. */
  static boolean isUnderstood(BundleEntryComponent entry) {
    var asked = entry.getRequest().getIfNoneExist();
    return asked == null
        || (asked.startsWith(BY_IDENTIFIER)
            && !asked.contains("&")
            && URLDecoder.decode(asked, StandardCharsets.UTF_8).contains("|"));
  }

  private static Set<String> addresses(BundleEntryComponent entry) {
    var addresses = new HashSet<String>();
    var type = entry.getResource().fhirType();
    var full = entry.getFullUrl();
    if (full != null) {
      addresses.add(full);
      var relative = full.lastIndexOf("/" + type + "/");
      if (relative >= 0) {
        addresses.add(full.substring(relative + 1));
      }
    }
    var id = entry.getResource().getIdElement().getIdPart();
    if (id != null) {
      addresses.add(type + "/" + id);
    }
    return addresses;
  }

  private static Optional<String> token(Identifier identifier) {
    return identifier.hasSystem() && identifier.hasValue()
        ? Optional.of(identifier.getSystem() + "|" + identifier.getValue())
        : Optional.empty();
  }
}
