package org.inzira.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.fhir.tokens.Bearer;
import org.inzira.fhir.tokens.Scope;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;
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

  /** Which types and parameters are known here; what is not is refused by its name. */
  static final class Known {

    private static final Set<String> SHAPE = Set.of("_format", "_pretty", "_summary", "_elements");
    private static final Set<String> PAGE = Set.of("_count", Cursors.PARAMETER);

    private static final Map<String, Set<String>> SEARCHED =
        Map.of(
            "Patient", Set.of("name", "family", "given", "birthdate", "identifier"),
            "Immunization", Set.of("patient", "date"),
            "Observation", Set.of("patient", "date"),
            "Provenance", Set.of("target"),
            "AuditEvent", Set.of("patient"));

    /** Of these it is told how many there are in all. */
    private static final Set<String> COUNTED = Set.of("Immunization", "Observation");

    private static final List<String> SUMMARIES = List.of("true", "false", "data");
    private static final List<String> COUNTED_SUMMARIES = List.of("true", "false", "data", "count");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]{0,60}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private Known() {}

    static boolean isType(@Nullable String type) {
      return type != null && SEARCHED.containsKey(type);
    }

    static String types() {
      return SEARCHED.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** What is against the parameters of a call; empty when all are understood. */
    static List<Refusal> against(RequestDetails call, boolean isSearch) {
      var known = known(call.getResourceName(), isSearch);
      var unknown =
          call.getParameters().keySet().stream()
              .filter(name -> !known.contains(name.split("[.:]", 2)[0]))
              .sorted()
              .map(name -> Refusal.of("FH-007").at(place(name)));
      return Stream.concat(unknown, values(call, isSearch)).toList();
    }

    /** Parameters of which one value at a time is read, and which have several. */
    static List<Refusal> repeated(RequestDetails call) {
      return call.getParameters().entrySet().stream()
          .filter(given ->
              given.getValue().length > 1
                  || Stream.of(given.getValue()).anyMatch(value -> value.contains(",")))
          .map(given -> Refusal.of("FH-015").at(place(given.getKey())))
          .toList();
    }

    private static Set<String> known(@Nullable String type, boolean isSearch) {
      var known = new HashSet<>(SHAPE);
      if (isSearch && isType(type)) {
        known.addAll(PAGE);
        known.addAll(SEARCHED.getOrDefault(type, Set.of()));
      }
      return known;
    }

    private static Stream<Refusal> values(RequestDetails call, boolean isSearch) {
      var counted = isSearch && COUNTED.contains(call.getResourceName());
      var summaries = counted ? COUNTED_SUMMARIES : SUMMARIES;
      var count =
          value(call, "_count")
              .filter(value ->
                  !COUNT.matcher(value).matches() || (!counted && Integer.parseInt(value) == 0))
              .map(_ -> Refusal.of("FH-016").at(place("_count")));
      var summary =
          value(call, "_summary")
              .filter(value -> !summaries.contains(value))
              .map(_ -> Refusal.of("FH-017", String.join(", ", summaries)).at(place("_summary")));
      return Stream.of(count, summary).flatMap(Optional::stream);
    }

    private static Optional<String> value(RequestDetails call, String name) {
      return Optional.ofNullable(call.getParameters().get(name))
          .filter(values -> values.length > 0)
          .map(values -> values[0]);
    }

    /** Where a parameter stands, as an OperationOutcome writes it; what is no name is not said. */
    static Location place(String name) {
      return new Location(NAME.matcher(name).matches() ? "http." + name : "", 0, "");
    }
  }
}
