package org.inzira.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.RecordKind;
import org.springframework.stereotype.Component;

/** All handlers, persons first, each after the kinds that it leans on. */
@Component
final class HandlerOrder {

  private static final RecordKind PERSON = new RecordKind("person");

  private final List<FieldRecordHandler> ordered;

  HandlerOrder(List<FieldRecordHandler> handlers) {
    var known = new HashSet<RecordKind>();
    handlers.forEach(handler -> known.add(handler.kind()));
    var waiting = new ArrayList<>(handlers);
    waiting.sort(
        Comparator.<FieldRecordHandler, Boolean>comparing(handler -> !handler.kind().equals(PERSON))
            .thenComparing(FieldRecordHandler::programme)
            .thenComparing(FieldRecordHandler::sheet));
    this.ordered = List.copyOf(sorted(waiting, known));
  }

  List<FieldRecordHandler> list() {
    return ordered;
  }

  /** A kind that leans on itself (a family's head) waits for no one; a circle is a bug. */
  private static List<FieldRecordHandler> sorted(
      List<FieldRecordHandler> waiting, Set<RecordKind> known) {
    var done = new LinkedHashSet<RecordKind>();
    var sorted = new ArrayList<FieldRecordHandler>();
    while (!waiting.isEmpty()) {
      var next =
          waiting.stream()
              .filter(handler ->
                  handler.after().stream()
                      .filter(kind -> known.contains(kind) && !kind.equals(handler.kind()))
                      .allMatch(done::contains))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("kinds in a circle: " + waiting));
      waiting.remove(next);
      done.add(next.kind());
      sorted.add(next);
    }
    return sorted;
  }
}
