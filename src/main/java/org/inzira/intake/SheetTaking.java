package org.inzira.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.intake.reading.SheetSource;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes one sheet in: its rows become records and go to the handler in chunks. */
final class SheetTaking implements SheetSource.Visitor {

  static final int CHUNK_RECORDS = 2_000;
  private static final int CHUNK_CHARACTERS = 4_000_000;

  /** Day and month may change places in these; only {@code 2022-12-31} says one thing. */
  private static final Pattern AMBIGUOUS_DAY =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}( .*)?");

  private final FieldRecordHandler handler;
  private final SheetLayout layout;
  private final String sheet;
  private final Findings findings;
  private final List<FieldRecord> chunk = new ArrayList<>();
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private @Nullable Headings headings;
  private boolean firstRecordSeen;
  private long chunkCharacters;
  private int read;
  private int refused;
  private Handled counts = Handled.NOTHING;

  SheetTaking(FieldRecordHandler handler, String sheet, Findings findings) {
    this.handler = handler;
    this.layout = SheetLayout.of(handler);
    this.sheet = sheet;
    this.findings = findings;
  }

  @Override
  public void row(SheetRow row) {
    if (headings == null) {
      headings = Headings.of(layout, row, sheet);
      findings.refuse(headings.refusals());
      if (!headings.hasKey()) {
        findings.block(handler.kind());
      }
      return;
    }
    findings.progressed(sheet);
    if (headings.hasKey() && !isExplanation(row)) {
      firstRecordSeen = true;
      read++;
      take(row, headings);
    }
  }

  /** Hands the last records over and says what came of the sheet. */
  DeliveryReport.Sheet end() {
    flush();
    return new DeliveryReport.Sheet(
        sheet,
        handler.kind(),
        read,
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.voided(),
        refused);
  }

  /** Only before the first record: a later row that looks like an explanation is somebody's. */
  private boolean isExplanation(SheetRow row) {
    return !firstRecordSeen
        && row.cells().getFirst().text().startsWith(SheetLayout.EXPLANATION)
        && (isInKeyColumn(row.cells().getFirst())
            || row.cells().stream()
                .allMatch(cell -> cell.text().startsWith(SheetLayout.EXPLANATION)));
  }

  private boolean isInKeyColumn(Cell cell) {
    return headings != null && headings.find(cell.column()).filter(SheetTaking::isKey).isPresent();
  }

  private static boolean isKey(Field field) {
    return field.name().equals(SheetLayout.KEY);
  }

  private void take(SheetRow row, Headings columns) {
    var where = new Location(sheet, row.number(), "");
    var wrong = new ArrayList<Refusal>();
    row.flaws().forEach(flaw -> wrong.add(flaw.at(where)));
    var values = wrong.isEmpty() ? values(row, columns, where, wrong) : keyOnly(row, columns);
    var key = key(values.remove(SheetLayout.KEY), where, wrong);
    if (wrong.isEmpty() && columns.usable()) {
      add(record(where, key, values));
    } else {
      refuse(key, wrong);
    }
  }

  private static Map<String, String> values(
      SheetRow row, Headings columns, Location where, List<Refusal> wrong) {
    var values = new HashMap<String, String>();
    for (var cell : row.cells()) {
      var field = columns.find(cell.column());
      if (field.isPresent()) {
        refusal(cell, field.get())
            .ifPresentOrElse(
                refusal -> wrong.add(refusal.at(where.at(field.get().name()))),
                () -> values.put(field.get().name(), cell.text()));
      } else if (columns.refusals().isEmpty()) {
        wrong.add(Refusal.of("IN-039").at(where.at(cell.columnName())));
      }
    }
    return values;
  }

  /** Of a row whose values may stand in the wrong columns, only what it is called. */
  private static Map<String, String> keyOnly(SheetRow row, Headings columns) {
    var values = new HashMap<String, String>();
    row.cells().stream()
        .filter(cell -> columns.find(cell.column()).filter(SheetTaking::isKey).isPresent())
        .forEach(cell -> values.put(SheetLayout.KEY, cell.text()));
    return values;
  }

  private FieldRecord record(Location where, String key, Map<String, String> values) {
    var voidReason = Optional.ofNullable(values.remove(SheetLayout.VOID_REASON));
    var lateReason = Optional.ofNullable(values.remove(SheetLayout.LATE_REASON));
    return new FieldRecord(where, key, values, voidReason, lateReason);
  }

  private static Optional<Refusal> refusal(Cell cell, Field field) {
    if (cell.kind().isRefused()) {
      return Optional.of(Refusal.of(cell.kind().refusalCode(), cell.text()));
    }
    boolean time =
        field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Moment;
    if (time && cell.kind() == Kind.NUMBER) {
      return Optional.of(Refusal.of("IN-059", cell.text()));
    }
    if (time && AMBIGUOUS_DAY.matcher(cell.text().strip()).matches()) {
      return Optional.of(Refusal.of("IN-055", cell.text().strip()));
    }
    if (!time && cell.kind() == Kind.DATE) {
      return Optional.of(Refusal.of("IN-062", cell.text()));
    }
    return Optional.empty();
  }

  private String key(@Nullable String written, Location row, List<Refusal> wrong) {
    var where = row.at(SheetLayout.KEY);
    if (written == null) {
      if (wrong.stream().noneMatch(refusal -> refusal.location().equals(Optional.of(where)))) {
        wrong.add(Refusal.of("IN-050").at(where));
      }
      return "";
    }
    var key = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    if (key.length() > RecordKey.LENGTH_MAX) {
      wrong.add(Refusal.of("IN-060", "" + RecordKey.LENGTH_MAX).at(where));
    } else if (key.startsWith(SheetLayout.EXPLANATION)) {
      wrong.add(Refusal.of("IN-058", key).at(where));
    } else {
      var earlier = rowOfKey.putIfAbsent(key, row.row());
      if (earlier != null) {
        wrong.add(Refusal.of("IN-051", key, "" + earlier).at(where));
      }
    }
    return key;
  }

  private void refuse(String key, List<Refusal> wrong) {
    refused++;
    findings.refuse(wrong);
    if (!key.isEmpty()) {
      findings.holdBack(handler.kind(), Set.of(key));
    }
  }

  private void add(FieldRecord record) {
    chunk.add(record);
    chunkCharacters += record.values().values().stream().mapToInt(String::length).sum();
    if (chunk.size() == CHUNK_RECORDS || chunkCharacters > CHUNK_CHARACTERS) {
      flush();
    }
  }

  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    var handled = handler.handle(new FieldRecordBatch(chunk, findings.heldBack()));
    findings.refuse(handled.refusals());
    findings.note(handled.notices());
    findings.holdBack(handler.kind(), handled.refusedKeys());
    refused += handled.refusedKeys().size();
    counts =
        new Handled(
            counts.added() + handled.added(),
            counts.changed() + handled.changed(),
            counts.unchanged() + handled.unchanged(),
            counts.voided() + handled.voided(),
            List.of(),
            Set.of(),
            List.of());
    chunk.clear();
    chunkCharacters = 0;
  }
}
