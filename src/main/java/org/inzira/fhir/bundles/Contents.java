package org.inzira.fhir.bundles;

import ca.uhn.fhir.parser.IParser;
import java.util.Comparator;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** The one form in which contents of bundles are compared. */
final class Contents {

  private Contents() {}

  /**
   * A bundle without what a server on its way writes on it (its address, its version there), and
   * unless it is a document, whose first entry is the first, with its entries in one order.
   */
  static String of(Bundle bundle, IParser parser) {
    var plain = new Bundle().setType(bundle.getType());
    plain.setIdentifier(bundle.getIdentifier());
    plain.setTimestampElement(bundle.getTimestampElement());
    var entries = bundle.getEntry().stream();
    plain.setEntry(
        (bundle.getType() == BundleType.DOCUMENT
                ? entries
                : entries.sorted(Comparator.comparing(Contents::address)))
            .toList());
    return parser.encodeResourceToString(plain);
  }

  private static String address(BundleEntryComponent entry) {
    return Objects.requireNonNullElse(entry.getFullUrl(), "");
  }
}
