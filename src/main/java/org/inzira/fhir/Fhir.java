package org.inzira.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The model of FHIR R4, which takes seconds to load: at the first request, not at the start. */
@Component
public final class Fhir {

  private final SingletonSupplier<FhirContext> context = SingletonSupplier.of(Fhir::load);
  private final SingletonSupplier<CommonCodeSystemsTerminologyService> lists =
      SingletonSupplier.of(() -> new CommonCodeSystemsTerminologyService(context()));

  private static FhirContext load() {
    var loaded = FhirContext.forR4Cached();
    loaded.setParserErrorHandler(new StrictErrorHandler());
    return loaded;
  }

  public FhirContext context() {
    return context.obtain();
  }

  public IParser parser(boolean xml) {
    return xml ? context().newXmlParser() : context().newJsonParser();
  }

  /** Whether a unit is one of UCUM, so that none is claimed for what a person typed. */
  boolean isUnit(String unit) {
    var support = new ValidationSupportContext(new DefaultProfileValidationSupport(context()));
    var found =
        lists
            .obtain()
            .validateCode(support, new ConceptValidationOptions(), Systems.UCUM, unit, null, null);
    return found != null && found.isOk();
  }
}
