package org.inzira.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.access.Trail;
import org.inzira.fhir.tokens.Bearer;
import org.inzira.fhir.tokens.Scope;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which scope each call needs; a call that is not named here is denied. Parameters that would be
 * passed over in silence are refused, too.
 */
@Component
class ScopeKeeper {

  private static final Map<String, Scope> READING =
      Map.of(
          "Patient", Scope.PATIENT_READ,
          "Immunization", Scope.IMMUNIZATION_READ,
          "Observation", Scope.OBSERVATION_READ,
          "Provenance", Scope.PROVENANCE_READ,
          "AuditEvent", Scope.AUDIT_READ);

  private final Refusing refusing;
  private final Trail trail;

  ScopeKeeper(Refusing refusing, Trail trail) {
    this.refusing = refusing;
    this.trail = trail;
  }

  /** Called by HAPI's server when it knows what is asked for and before it is done. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void check(RequestDetails call, RestOperationTypeEnum asked) {
    if (asked != RestOperationTypeEnum.METADATA) {
      var scope = needed(call, asked);
      if (scope.filter(Bearer::holds).isEmpty()) {
        trail.refused(asked + " /fhir/" + Optional.ofNullable(call.getResourceName()).orElse(""));
        throw refusing.because(403, Refusal.of("FH-006", scope.map(Scope::code).orElse("–")));
      }
    }
    var against =
        asked == RestOperationTypeEnum.METADATA
            ? List.<Refusal>of()
            : Known.against(call, asked == RestOperationTypeEnum.SEARCH_TYPE);
    if (!against.isEmpty()) {
      throw refusing.because(400, against);
    }
  }

  private static Optional<Scope> needed(RequestDetails call, RestOperationTypeEnum asked) {
    return switch (asked) {
      case READ, SEARCH_TYPE -> Optional.ofNullable(READING.get(call.getResourceName()));
      case EXTENDED_OPERATION_INSTANCE -> Optional.of(Scope.SUMMARY_READ);
      case TRANSACTION -> Optional.of(Scope.BUNDLE_IMPORT);
      default -> Optional.empty();
    };
  }
}
