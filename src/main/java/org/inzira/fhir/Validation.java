package org.inzira.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.lang.ref.SoftReference;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The field's validator, against the definitions of FHIR R4 alone: it asks no other server, so that
 * codes of lists that are not part of R4 and profiles of others are not judged. It holds hundreds
 * of megabytes, so it is let go when memory is short, and made anew.
 */
@Component
public class Validation {

  private final Fhir fhir;
  private SoftReference<@Nullable FhirValidator> kept = new SoftReference<>(null);

  Validation(Fhir fhir) {
    this.fhir = fhir;
  }

  /** What the validator has to say of a resource as it was written, JSON or XML. */
  public List<SingleValidationMessage> messages(String written) {
    return validator().validateWithResult(written).getMessages();
  }

  private synchronized FhirValidator validator() {
    var known = kept.get();
    if (known == null) {
      known = made(fhir.context());
      kept = new SoftReference<>(known);
    }
    return known;
  }

  /** The same without what makes ours faster, to measure beside. */
  public static FhirValidator plain(Fhir fhir) {
    var rules = rules(fhir.context());
    return fhir.context().newValidator().registerValidatorModule(rules);
  }

  private static FhirValidator made(FhirContext context) {
    var rules = rules(context);
    // What is only recommended refuses nobody, and each word of it is compared with all before.
    rules.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    return context.newValidator().registerValidatorModule(rules);
  }

  private static FhirInstanceValidator rules(FhirContext context) {
    var definitions =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new InMemoryTerminologyServerValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context));
    var rules = new FhirInstanceValidator(definitions);
    rules.setAnyExtensionsAllowed(true);
    rules.setErrorForUnknownProfiles(false);
    return rules;
  }
}
