package org.inzira.fhir.bundles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.inzira.fhir.Refusing;
import org.inzira.fhir.bundles.Taken.Effect;
import org.inzira.fhir.bundles.Taken.Target;
import org.inzira.health.HealthRecords;
import org.springframework.stereotype.Component;

/** Tells a sender what became of each entry, in the order of the bundle. */
@Component
class BundleAnswers {

  private static final String OK = "200 OK";
  private static final String CREATED = "201 Created";

  private final Refusing refusing;

  BundleAnswers(Refusing refusing) {
    this.refusing = refusing;
  }

  Bundle of(Received received, Taken taken, String base) {
    var targets = new HashMap<Integer, Target>();
    taken.targets().forEach(target -> targets.putIfAbsent(target.entry(), target));
    var answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
    answer.addLink().setRelation("self").setUrl(base);
    answer.addLink().setRelation("describedby").setUrl(base + "/Provenance/" + taken.bundle());
    for (int index = 0; index < received.entries(); index++) {
      tell(answer.addEntry().getResponse(), index, received, taken, targets);
    }
    return answer;
  }

  private void tell(
      BundleEntryResponseComponent response,
      int index,
      Received received,
      Taken taken,
      Map<Integer, Target> targets) {
    var target = targets.get(index);
    response.setStatus(target != null && target.effect() == Effect.ADDED ? CREATED : OK);
    if (target != null) {
      response.setLocation(address(target));
    } else if (index == received.patientEntry()) {
      response.setLocation("Patient/" + taken.person().value());
    } else if (received.notKept().containsKey(index)) {
      response.setOutcome(refusing.notice(received.notKept().get(index)));
    }
  }

  /** Type and identifier of what a line became. */
  static String address(Target target) {
    var type = List.of(HealthRecords.DOSE).contains(target.kind()) ? "Immunization" : "Observation";
    return type + "/" + target.record();
  }
}
