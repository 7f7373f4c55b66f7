package org.inzira.fhir.bundles;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.inzira.fhir.Validation;
import org.springframework.stereotype.Component;

/**
 * Validates bundles: large ones in parts, which finds the same faults in a part of the time. A
 * document is one thing, whose every entry must be led to from its first, and is looked at whole.
 */
@Component
class BundleValidation {

  private static final Set<BundleType> WITHOUT_ORDER =
      Set.of(BundleType.TRANSACTION, BundleType.COLLECTION);

  private final Validation validation;

  BundleValidation(Validation validation) {
    this.validation = validation;
  }

  /** What the validator has to say of a bundle as it was written. */
  List<SingleValidationMessage> messages(BundleType type, String written) {
    var parts =
        WITHOUT_ORDER.contains(type)
            ? BundleParts.of(written)
                .filter(all -> all.entries().size() > BundleParts.ENTRIES)
                .map(BundleParts::parts)
                .orElse(List.of())
            : List.<BundleParts.Part>of();
    return parts.isEmpty() ? validation.messages(written) : inParts(parts);
  }

  private List<SingleValidationMessage> inParts(List<BundleParts.Part> parts) {
    var said = new ArrayList<SingleValidationMessage>();
    var seen = new HashSet<List<String>>();
    for (var part : parts) {
      for (var message : validation.messages(part.text())) {
        var location = part.inWhole(String.valueOf(message.getLocationString()));
        var words = part.inWhole(String.valueOf(message.getMessage()));
        if (seen.add(List.of(message.getSeverity().getCode(), location, words))) {
          message.setLocationString(location);
          message.setMessage(words);
          said.add(message);
        }
      }
    }
    return said;
  }
}
