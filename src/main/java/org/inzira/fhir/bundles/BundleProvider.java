package org.inzira.fhir.bundles;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.inzira.fhir.Fhir;
import org.inzira.fhir.Provider;
import org.inzira.fhir.Refusing;
import org.inzira.fhir.tokens.Bearer;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Takes bundles of other health systems: transactions, documents and collections. The steps: type
 * and size, the field's validator, reading, then person and records in one transaction.
 */
@Component
class BundleProvider implements Provider {

  private static final Set<BundleType> TAKEN =
      Set.of(BundleType.TRANSACTION, BundleType.DOCUMENT, BundleType.COLLECTION);
  private static final int ENTRIES_MAX = 10_000;
  private static final int AT_ONCE = 2;
  private static final String LENIENT = "handling=lenient";
  private static final String CONFLICT = "FH-050";

  private final Bundles bundles;
  private final BundleValidation validation;
  private final Fhir fhir;
  private final Refusing refusing;
  private final BundleAnswers answers;
  private final Semaphore places = new Semaphore(AT_ONCE);

  BundleProvider(
      Bundles bundles,
      BundleValidation validation,
      Fhir fhir,
      Refusing refusing,
      BundleAnswers answers) {
    this.bundles = bundles;
    this.validation = validation;
    this.fhir = fhir;
    this.refusing = refusing;
    this.answers = answers;
  }

  /** Takes one bundle in, or refuses all of it. */
  @Transaction
  public Bundle take(@TransactionParam Bundle bundle, RequestDetails call) {
    if (bundle.getType() == null || !TAKEN.contains(bundle.getType())) {
      throw refusing.because(400, Refusal.of("FH-030").at(new Location("Bundle.type", 0, "")));
    }
    if (bundle.getEntry().size() > ENTRIES_MAX) {
      var most = Refusal.of("FH-031", Integer.toString(ENTRIES_MAX));
      throw refusing.because(413, most.at(new Location("Bundle.entry", 0, "")));
    }
    if (!places.tryAcquire()) {
      throw refusing.because(503, Refusal.of("FH-032"));
    }
    try {
      return takeOne(bundle, call);
    } finally {
      places.release();
    }
  }

  private Bundle takeOne(Bundle bundle, RequestDetails call) {
    validate(bundle.getType(), new String(call.loadRequestContents(), StandardCharsets.UTF_8));
    var content = Contents.of(bundle, fhir.parser(false));
    var received = done(BundleReading.read(bundle, isLenient(call), content));
    var taken = done(bundles.take(received, sender()));
    return answers.of(received, taken, call.getFhirServerBase());
  }

  private void validate(BundleType type, String written) {
    var wrong =
        validation.messages(type, written).stream()
            .filter(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
            .toList();
    if (!wrong.isEmpty()) {
      throw refusing.invalid(wrong);
    }
  }

  private <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(var value) -> value;
      case Outcome.Refused<T>(var refusals) -> {
        var conflict = refusals.stream().anyMatch(one -> one.code().equals(CONFLICT));
        throw refusing.because(conflict ? 409 : 422, refusals);
      }
    };
  }

  private static boolean isLenient(RequestDetails call) {
    return call.getHeaders("Prefer").stream().anyMatch(said -> said.contains(LENIENT));
  }

  private static String sender() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer bearer
        ? bearer.label()
        : "";
  }
}
