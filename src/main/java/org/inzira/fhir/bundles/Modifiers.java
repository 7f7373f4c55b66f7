package org.inzira.fhir.bundles;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * Finds what may turn the meaning of a resource around, and which nobody here understands: a
 * modifier extension, or rules that it was written by.
 */
final class Modifiers {

  private static final Set<String> TURNING = Set.of("modifierExtension", "implicitRules");

  private Modifiers() {}

  /** Where the first one stands; resources inside an entry are looked at by themselves. */
  static Optional<String> find(Base element, String path) {
    for (var child : element.children()) {
      var found = child.hasValues() ? in(child, path) : Optional.<String>empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> in(Property child, String path) {
    var name = child.getName().replace("[x]", "");
    if (TURNING.contains(name)) {
      return Optional.of(path + "." + name);
    }
    var values = child.getValues();
    for (int at = 0; at < values.size(); at++) {
      var here = path + "." + name + (child.getMaxCardinality() > 1 ? "[" + at + "]" : "");
      var found =
          name.equals("resource") && values.get(at) instanceof Resource
              ? Optional.<String>empty()
              : find(values.get(at), here);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
