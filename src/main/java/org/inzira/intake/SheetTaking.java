package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.intake.reading.KeyRows;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetSource;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Takes one sheet in: its rows become records and go to the handler in chunks. Rows with a wrong
 * cell go too, apart from the others, so that all that is wrong with them is told at once; what the
 * handler says of the wrong cell itself is dropped. Rows that are set aside are only counted.
 */
final class SheetTaking implements SheetSource.Visitor {

  private static final int CHUNK_RECORDS = 2_000;
  private static final int CHUNK_CHARACTERS = 4_000_000;

  private final FieldRecordHandler handler;
  private final SheetLayout layout;
  private final String sheet;
  private final Findings findings;
  private final Voidings voidings;
  private final SheetStart start = new SheetStart();
  private final List<FieldRecord> sound = new ArrayList<>();
  private final List<FieldRecord> flawed = new ArrayList<>();
  private final Set<Location> blamed = new HashSet<>();
  private final KeyRows rowOfKey = new KeyRows();
  private @Nullable Headings headings;
  private boolean firstRecordSeen;
  private long chunkCharacters;
  private int read;
  private int refused;
  private Handled counts = Handled.NOTHING;

  SheetTaking(FieldRecordHandler handler, String sheet, Findings findings, Voidings voidings) {
    this.handler = handler;
    this.layout = SheetLayout.of(handler);
    this.sheet = sheet;
    this.findings = findings;
    this.voidings = voidings;
  }

  @Override
  public void row(SheetRow row) {
    if (headings != null) {
      next(row, headings);
    } else if (start.add(row)) {
      open();
    }
  }

  /** Hands the last records over; those that void wait for the end of the delivery. */
  void end() {
    if (headings == null && !start.isEmpty()) {
      open();
    }
    flush();
  }

  /** Takes rows of this sheet that void. */
  void withdraw(List<FieldRecord> records) {
    for (int from = 0; from < records.size(); from += CHUNK_RECORDS) {
      hand(records.subList(from, Math.min(records.size(), from + CHUNK_RECORDS)));
    }
  }

  /** Leaves out a row that was to void, since a later one says something else. */
  void passOver() {
    add(new Handled(0, 0, 1, 0, List.of(), Set.of(), List.of()));
  }

  /** What came of the sheet. */
  DeliveryReport.Sheet report() {
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

  private void open() {
    var found = start.headings(layout, sheet);
    headings = found;
    findings.refuse(found.refusals());
    if (!found.hasKey()) {
      findings.block(handler.kind());
    }
    start.records().forEach(row -> next(row, found));
  }

  private void next(SheetRow row, Headings columns) {
    findings.progressed(sheet);
    boolean explains = !firstRecordSeen && (SheetStart.isTags(row) || explains(row, columns));
    if (columns.hasKey() && !columns.isHollow(row) && !explains) {
      firstRecordSeen = true;
      read++;
      if (findings.aside().contains(sheet, row.number())) {
        refused++;
        holdBack(RowReading.key(row, columns));
      } else {
        take(row, columns);
      }
    }
  }

  /** Only before the first record: a later row that looks like an explanation is somebody's. */
  private static boolean explains(SheetRow row, Headings columns) {
    return SheetStart.isExplanation(row)
        && row.cells().stream()
            .filter(cell -> cell.text().startsWith(SheetLayout.EXPLANATION))
            .anyMatch(cell -> columns.isKey(cell.column()));
  }

  private void take(SheetRow row, Headings columns) {
    var where = new Location(sheet, row.number(), "");
    var reading = RowReading.of(row, columns, where);
    var refusals = new ArrayList<>(reading.refusals());
    var values = new HashMap<>(reading.values());
    var key = key(values, where, refusals);
    if (columns.areRepeatedBy(row)) {
      refusals.add(Refusal.of("IN-043").at(where));
    }
    if (refusals.isEmpty() && columns.usable()) {
      takeSound(record(where, key, values));
      return;
    }
    refused++;
    findings.refuse(refusals);
    refusals.forEach(refusal -> refusal.location().ifPresent(blamed::add));
    holdBack(key);
    if (reading.readable()) {
      // Under its own key it could pass for a correction of the row that has the key by right.
      add(flawed, record(where, SheetLayout.EXPLANATION + row.number(), values));
    }
  }

  private void holdBack(String key) {
    if (!key.isEmpty()) {
      findings.holdBack(handler.kind(), Set.of(key));
    }
  }

  private void takeSound(FieldRecord record) {
    if (record.voidReason().isPresent()) {
      voidings.add(handler.kind(), record, this);
    } else {
      voidings.forget(handler.kind(), record.key());
      add(sound, record);
    }
  }

  private static FieldRecord record(Location where, String key, Map<String, String> values) {
    var voidReason = Optional.ofNullable(values.remove(SheetLayout.VOID_REASON));
    var lateReason = Optional.ofNullable(values.remove(SheetLayout.LATE_REASON));
    return new FieldRecord(where, key, values, voidReason, lateReason);
  }

  /** Takes the key out of the values; empty when there is none to rely on. */
  private String key(Map<String, String> values, Location row, List<Refusal> refusals) {
    var where = row.at(SheetLayout.KEY);
    var written = values.remove(SheetLayout.KEY);
    if (refusals.stream().anyMatch(refusal -> refusal.location().equals(Optional.of(where)))) {
      return "";
    }
    if (written == null) {
      refusals.add(Refusal.of("IN-050").at(where));
      return "";
    }
    var key = RowReading.tidy(written);
    if (key.length() > RecordKey.LENGTH_MAX) {
      refusals.add(Refusal.of("IN-060", "" + RecordKey.LENGTH_MAX).at(where));
    } else if (key.startsWith(SheetLayout.EXPLANATION)) {
      refusals.add(Refusal.of("IN-058", key).at(where));
    } else if (findings.isFollowing(handler.kind(), key)) {
      refusals.add(Refusal.of("IN-067", key).at(where));
    } else {
      int earlier = rowOfKey.note(key, row.row());
      if (earlier > 0) {
        refusals.add(Refusal.of("IN-051", key, "" + earlier).at(where));
      }
    }
    return key;
  }

  private void add(List<FieldRecord> chunk, FieldRecord record) {
    chunk.add(record);
    chunkCharacters += record.values().values().stream().mapToInt(String::length).sum();
    if (chunk.size() == CHUNK_RECORDS || chunkCharacters > CHUNK_CHARACTERS) {
      flush();
    }
  }

  private void flush() {
    if (!sound.isEmpty()) {
      hand(sound);
    }
    if (!flawed.isEmpty()) {
      var handled = handler.handle(new FieldRecordBatch(flawed, findings.heldBack()));
      findings.refuse(handled.refusals().stream().filter(this::isNews).toList());
      findings.note(handled.notices());
    }
    sound.clear();
    flawed.clear();
    blamed.clear();
    chunkCharacters = 0;
  }

  private void hand(List<FieldRecord> records) {
    var handled = handler.handle(new FieldRecordBatch(records, findings.heldBack()));
    var leaning = findings.aside().leaning(layout, findings.heldBack(), records, handled);
    findings.refuse(handled.refusals());
    findings.refuse(leaning);
    findings.note(handled.notices());
    findings.holdBack(handler.kind(), handled.refusedKeys());
    count(handled, records);
  }

  /** Whether neither the cell nor its whole column has been refused already. */
  private boolean isNews(Refusal refusal) {
    return refusal
        .location()
        .filter(place ->
            blamed.contains(place)
                || place.column().equals(SheetLayout.KEY)
                || (headings != null && headings.isRefused(place.column())))
        .isEmpty();
  }

  /** What became of each record handed over; one that voids what is not there changes nothing. */
  private void count(Handled handled, List<FieldRecord> records) {
    var blamedRows =
        handled.refusals().stream()
            .flatMap(refusal -> refusal.location().stream())
            .map(Location::row)
            .collect(Collectors.toSet());
    long notTaken =
        records.stream()
            .filter(record ->
                handled.refusedKeys().contains(record.key())
                    || blamedRows.contains(record.location().row()))
            .count();
    long taken =
        (long) handled.added() + handled.changed() + handled.unchanged() + handled.voided();
    long idle = records.size() - taken - notTaken;
    if (idle < 0 || idle > records.stream().filter(one -> one.voidReason().isPresent()).count()) {
      throw new IllegalStateException("rows of " + sheet + " were lost");
    }
    refused += (int) notTaken;
    add(handled);
    add(new Handled(0, 0, (int) idle, 0, List.of(), Set.of(), List.of()));
  }

  private void add(Handled handled) {
    counts =
        new Handled(
            counts.added() + handled.added(),
            counts.changed() + handled.changed(),
            counts.unchanged() + handled.unchanged(),
            counts.voided() + handled.voided(),
            List.of(),
            Set.of(),
            List.of());
  }

  /** What the columns turned out to hold; nothing when the sheet had no row. */
  Optional<Headings> headings() {
    return Optional.ofNullable(headings);
  }
}
