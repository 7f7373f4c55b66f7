package org.inzira.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.fields.FieldParser;
import org.inzira.fields.Reading;
import org.inzira.fields.WrittenText;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Reason;

/** Reads the records of one batch, value by value; remembers what it has read before. */
final class RowReader {

  static final String PROJECT = "project";
  static final String KEY = "record_key";
  static final String VOID_REASON = "void_reason";
  static final String LATE_REASON = "late_reason";
  static final int REASON_LENGTH_MAX = 500;

  private static final List<String> REASONS =
      List.of(Reason.LATE_RECORD.code(), Reason.CORRECTION.code());

  private final List<Field> fields;
  private final Set<String> names;
  private final FieldParser parser;
  private final Findings findings;
  private final Map<Written, Reading> seen = new HashMap<>();

  RowReader(List<Field> fields, FieldParser parser, Findings findings) {
    this.fields = fields;
    this.names = fields.stream().map(Field::name).collect(Collectors.toSet());
    this.parser = parser;
    this.findings = findings;
  }

  private record Written(FieldType type, String text) {}

  /** The rows that have a key of their own; the refused ones among them are in the findings. */
  List<Row> read(List<FieldRecord> records) {
    var rows = new ArrayList<Row>(records.size());
    var keys = new HashSet<RecordKey>();
    for (var record : records) {
      key(record)
          .ifPresent(key -> {
            if (keys.add(key)) {
              rows.add(row(record, key));
            } else {
              findings.refuse(key, record.location().at(KEY), Refusal.of("RG-020", key.value()));
            }
          });
    }
    return rows;
  }

  private Optional<RecordKey> key(FieldRecord record) {
    var key = WrittenText.tidy(record.key());
    if (key.isEmpty()) {
      findings.refuse(record.location().at(KEY), Refusal.of("RG-001"));
    } else if (WrittenText.hasHiddenSigns(key) || key.contains("\n")) {
      findings.refuse(record.location().at(KEY), Refusal.of("RG-015"));
    } else if (key.length() > RecordKey.LENGTH_MAX) {
      findings.refuse(
          record.location().at(KEY),
          Refusal.of(
              "RG-014", Integer.toString(key.length()), Integer.toString(RecordKey.LENGTH_MAX)));
    } else {
      return Optional.of(new RecordKey(key));
    }
    return Optional.empty();
  }

  private Row row(FieldRecord record, RecordKey key) {
    var voiding = reasonToVoid(record, key);
    return new Row(
        record.location(),
        key,
        voiding.isPresent() ? Map.of() : values(record, key),
        project(record, key),
        voiding,
        lateReason(record, key));
  }

  private Map<String, Object> values(FieldRecord record, RecordKey key) {
    refuseUnknown(record, key);
    var values = new HashMap<String, Object>();
    for (var field : fields) {
      var written = record.values().getOrDefault(field.name(), "");
      if (!written.isBlank()) {
        value(record, key, field, written).ifPresent(value -> values.put(field.name(), value));
      } else if (field.required()) {
        findings.refuse(key, record.location().at(field.name()), Refusal.of("RG-001"));
      }
    }
    return values;
  }

  private void refuseUnknown(FieldRecord record, RecordKey key) {
    for (var name : record.values().keySet()) {
      if (!names.contains(name) && !name.equals(PROJECT)) {
        var quoted = WrittenText.quoted(name);
        findings.refuse(key, record.location().at(name), Refusal.of("RG-026", quoted));
      }
    }
  }

  private Optional<Object> value(FieldRecord record, RecordKey key, Field field, String written) {
    var where = record.location().at(field.name());
    return switch (read(field.type(), written)) {
      case Reading.Value(var value) -> Optional.of(value);
      case Reading.Corrected(var value, var notice) -> {
        findings.note(where, notice);
        yield Optional.of(value);
      }
      case Reading.Refused(var refusal) -> {
        findings.refuse(key, where, refusal);
        yield Optional.empty();
      }
    };
  }

  /** Names of places and countries are many times the same and cost a search each. */
  private Reading read(FieldType type, String written) {
    return switch (type) {
      case FieldType.Place _, FieldType.Country _, FieldType.Nationality _ ->
          seen.computeIfAbsent(
              new Written(type, written), once -> parser.read(once.type(), once.text()));
      default -> parser.read(type, written);
    };
  }

  private Optional<String> project(FieldRecord record, RecordKey key) {
    var written =
        Optional.ofNullable(record.values().get(PROJECT))
            .map(WrittenText::tidy)
            .filter(text -> !text.isEmpty());
    if (written.filter(WrittenText::hasHiddenSigns).isPresent()) {
      // The database does not even take them to search for.
      findings.refuse(key, record.location().at(PROJECT), Refusal.of("RG-015"));
      return Optional.empty();
    }
    return written;
  }

  private Optional<String> reasonToVoid(FieldRecord record, RecordKey key) {
    var written = record.voidReason().filter(reason -> !reason.isBlank());
    written.ifPresent(reason -> {
      var reading = parser.read(new FieldType.Text(REASON_LENGTH_MAX), reason);
      if (reading instanceof Reading.Refused(var refusal)) {
        findings.refuse(key, record.location().at(VOID_REASON), refusal);
      }
    });
    return written.map(WrittenText::tidy);
  }

  private Reason lateReason(FieldRecord record, RecordKey key) {
    var written = record.lateReason().map(WrittenText::tidy).filter(text -> !text.isEmpty());
    if (written.isEmpty()) {
      return Reason.ORDINARY;
    }
    var reason = written.filter(REASONS::contains).flatMap(Reason::find);
    if (reason.isEmpty()) {
      findings.refuse(
          key,
          record.location().at(LATE_REASON),
          Refusal.of(
              "RG-016", WrittenText.quoted(written.orElseThrow()), String.join(", ", REASONS)));
    }
    return reason.orElse(Reason.ORDINARY);
  }
}
