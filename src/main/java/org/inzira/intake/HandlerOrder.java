package org.inzira.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKind;
import org.springframework.stereotype.Component;

/** All handlers, persons as early as can be, each after the kinds that it leans on. */
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

  /** The sheets of the workbook: persons first, since they are what offices have most of. */
  List<SheetLayout> layouts() {
    return Stream.concat(
            ordered.stream().filter(handler -> handler.kind().equals(PERSON)),
            ordered.stream().filter(handler -> !handler.kind().equals(PERSON)))
        .map(handler -> SheetLayout.of(handler, exampleOfKey(handler)))
        .toList();
  }

  /** The key by which the examples of other sheets refer to such a record. */
  private String exampleOfKey(FieldRecordHandler handler) {
    return ordered.stream()
        .flatMap(other -> SheetLayout.of(other).columns().stream())
        .filter(column ->
            column.type() instanceof FieldType.Reference(var kind) && kind.equals(handler.kind()))
        .map(Field::example)
        .findFirst()
        .orElseGet(() -> handler.sheet().substring(0, 1).toUpperCase(Locale.ROOT) + "-0001");
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
