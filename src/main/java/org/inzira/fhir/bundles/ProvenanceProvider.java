package org.inzira.fhir.bundles;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.inzira.access.Trail;
import org.inzira.fhir.Provider;
import org.inzira.fhir.Refusing;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which bundle records came in by, who sent it and when. */
@Component
class ProvenanceProvider implements IResourceProvider, Provider {

  private final BundleRows rows;
  private final Trail trail;
  private final Refusing refusing;

  ProvenanceProvider(BundleRows rows, Trail trail, Refusing refusing) {
    this.rows = rows;
    this.trail = trail;
    this.refusing = refusing;
  }

  @Override
  public Class<Provenance> getResourceType() {
    return Provenance.class;
  }

  /** One bundle. */
  @Read
  public Provenance read(@IdParam IdType id) {
    var bundle =
        identifier(id.getIdPart())
            .flatMap(rows::find)
            .orElseThrow(() -> refusing.because(404, Refusal.of("FH-020")));
    listed(Set.of(bundle.person()));
    return provenance(bundle);
  }

  /** The bundles that a record came in by, newest first. */
  @Search
  public List<Provenance> search(@RequiredParam(name = "target") ReferenceParam target) {
    var kind = kind(target.getResourceType());
    var record = identifier(target.getIdPart());
    if (kind.isEmpty() || record.isEmpty() || target.getChain() != null) {
      throw refusing.because(400, Refusal.of("FH-052"));
    }
    var bundles = rows.touching(kind.orElseThrow(), record.orElseThrow());
    listed(bundles.stream().map(BundleRows.Kept::person).collect(Collectors.toSet()));
    return bundles.stream().map(this::provenance).toList();
  }

  private Provenance provenance(BundleRows.Kept bundle) {
    var provenance = new Provenance();
    provenance.setId(bundle.id().toString());
    rows.targets(bundle.id()).stream()
        .map(BundleAnswers::address)
        .distinct()
        .forEach(address -> provenance.addTarget(new Reference(address)));
    provenance.setRecorded(Date.from(bundle.receivedAt()));
    provenance.addAgent().setWho(new Reference().setDisplay(bundle.sender()));
    var what = provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).getWhat();
    what.setDisplay("Bundle");
    bundle
        .identifierValue()
        .ifPresent(value ->
            what.getIdentifier().setSystem(bundle.identifierSystem().orElse(null)).setValue(value));
    return provenance;
  }

  private void listed(Set<PersonId> persons) {
    if (!persons.isEmpty()) {
      trail.listed("provenance", persons);
    }
  }

  private static Optional<RecordKind> kind(@Nullable String type) {
    return switch (type) {
      case "Immunization" -> Optional.of(HealthRecords.DOSE);
      case "Observation" -> Optional.of(HealthRecords.LABORATORY_RESULT);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<UUID> identifier(@Nullable String written) {
    try {
      return written == null ? Optional.empty() : Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
