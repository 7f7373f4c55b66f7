package org.inzira.fhir.bundles;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.r4.model.Bundle;
import org.inzira.fhir.Fhir;
import org.inzira.fhir.Validation;
import org.inzira.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes bundles in as the door does, without the door, and does beside it what any server does that
 * uses HAPI as it comes: to be timed.
 */
@Component
public class BundleTrial {

  private final Bundles bundles;
  private final BundleValidation validation;
  private final Fhir fhir;
  private final SingletonSupplier<FhirValidator> plain;

  BundleTrial(Bundles bundles, BundleValidation validation, Fhir fhir) {
    this.bundles = bundles;
    this.validation = validation;
    this.fhir = fhir;
    this.plain = SingletonSupplier.of(() -> Validation.plain(fhir));
  }

  /** Takes a transaction in; how many records came of it. One that is refused throws. */
  public int take(String written) {
    var bundle = fhir.parser(false).parseResource(Bundle.class, written);
    var wrong =
        validation.messages(bundle.getType(), written).stream()
            .filter(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
            .toList();
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(wrong.getFirst().getMessage());
    }
    var content = Contents.of(bundle, fhir.parser(false));
    return BundleReading.read(bundle, false, content) instanceof Outcome.Done<Received>(var read)
        ? bundles.take(read, "benchmark").orThrow().targets().size()
        : 0;
  }

  /** Parses it and validates it whole, with HAPI’s settings; how many entries it has. */
  public int parseAndValidate(String written) {
    var bundle = fhir.parser(false).parseResource(Bundle.class, written);
    if (!plain.obtain().validateWithResult(written).isSuccessful()) {
      throw new IllegalArgumentException("not valid");
    }
    return bundle.getEntry().size();
  }
}
