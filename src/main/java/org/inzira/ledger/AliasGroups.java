package org.inzira.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who counts for whom at one moment. */
record AliasGroups(Map<SubjectId, SubjectId> canonical, Map<SubjectId, Set<SubjectId>> members) {

  /** From its block on a subject counts for another, or for itself again. */
  record Link(long block, SubjectId subject, SubjectId canonical) {}

  /** Everyone for themselves. */
  static final AliasGroups NONE = new AliasGroups(Map.of(), Map.of());

  /** All subjects that ever counted for one of these, or they for it, one through the other. */
  static Set<SubjectId> connected(Set<SubjectId> subjects, Collection<Link> links) {
    var beside = new HashMap<SubjectId, Set<SubjectId>>();
    for (var link : links) {
      beside.computeIfAbsent(link.subject(), any -> new HashSet<>()).add(link.canonical());
      beside.computeIfAbsent(link.canonical(), any -> new HashSet<>()).add(link.subject());
    }
    var connected = new HashSet<>(subjects);
    var open = new ArrayList<>(subjects);
    while (!open.isEmpty()) {
      for (var next : beside.getOrDefault(open.removeLast(), Set.of())) {
        if (connected.add(next)) {
          open.add(next);
        }
      }
    }
    return connected;
  }

  /** The same after these links. */
  AliasGroups with(Collection<Link> links) {
    var linked = new HashMap<>(canonical);
    links.forEach(link -> linked.put(link.subject(), link.canonical()));
    var grouped = new HashMap<SubjectId, Set<SubjectId>>();
    linked.forEach((subject, counted) ->
        grouped.computeIfAbsent(counted, any -> new HashSet<>(Set.of(counted))).add(subject));
    return new AliasGroups(linked, grouped);
  }

  SubjectId counted(SubjectId subject) {
    return canonical.getOrDefault(subject, subject);
  }

  Set<SubjectId> members(SubjectId counted) {
    return members.getOrDefault(counted, Set.of(counted));
  }
}
