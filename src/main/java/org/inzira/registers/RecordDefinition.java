package org.inzira.registers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Fact;

/**
 * What one kind of record is; a bean of the programme that keeps it. The register built on it does
 * the rest: sheet, checks of types and references, table, versions, voiding, list, record page,
 * form, and stating the facts.
 *
 * <p>The table has the columns that every record has (see the README of this module) and one column
 * per field, of the same name.
 */
public interface RecordDefinition {

  /** The kind; its code is in addresses and in the ledger for ever. */
  RecordKind kind();

  /** The name of the workbook's sheet, plural. */
  String sheet();

  /** The programme that the records belong to. */
  Programme programme();

  /** Schema and table, such as {@code movement.departure}; a constant, never from a user. */
  String table();

  /** The fields in the order of sheet and form. */
  List<Field> fields();

  /** The names of the fields that the list shows as columns, in their order. */
  List<String> listed();

  /** The names of the fields that the list can be filtered by: codes, countries, places. */
  List<String> filters();

  /**
   * The field by whose value the list is sorted, newest first; a day or moment, or {@code saved_at}
   * for kinds that have none.
   */
  String sortedBy();

  /**
   * The names of the text fields in which a search looks, beside the record's key; none unless a
   * kind says so.
   */
  default List<String> searched() {
    return List.of();
  }

  /** The field that refers to the person the record is about, if there is one. */
  default String personField() {
    return "";
  }

  /** The roles that may read these records. */
  Set<Role> readers();

  /** The roles that may write these records. */
  Set<Role> writers();

  /**
   * Which records of a kind only some of its readers may read: those of which a field has one of
   * these values, or a text field holds one of these words, whatever its case. It is kept in lists
   * and records alike; others do not learn that there is such a record.
   *
   * @param confidants who may read them, too
   * @param values by the name of a field
   * @param texts the names of the fields that are looked through for words
   */
  record Confidence(
      Set<Role> confidants,
      Map<String, Set<String>> values,
      List<String> texts,
      List<String> words) {

    public Confidence {
      confidants = Set.copyOf(confidants);
      values = Map.copyOf(values);
      texts = List.copyOf(texts);
      words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether a record is one of them. */
    public boolean covers(FieldValues record) {
      var isNamed =
          values.entrySet().stream()
              .anyMatch(entry ->
                  record.text(entry.getKey()).filter(entry.getValue()::contains).isPresent());
      return isNamed
          || texts.stream()
              .flatMap(field -> record.text(field).stream())
              .map(text -> text.toLowerCase(Locale.ROOT))
              .anyMatch(text -> words.stream().anyMatch(text::contains));
    }
  }

  /** Which records only some of the readers may read; none unless a kind says so. */
  default Optional<Confidence> confidence() {
    return Optional.empty();
  }

  /**
   * The roles that may open one record by stating a reason, which goes on the trail; no role for
   * health.
   */
  default Set<Role> readersWithReason() {
    return Set.of();
  }

  /** The identifier of a new record; UUIDv7 unless a kind needs another. */
  default UUID newId() {
    return RecordIds.next();
  }

  /** The numbers by which people speak of these records; none unless a kind gives them out. */
  default Map<UUID, String> spokenNumbers(Set<UUID> ids) {
    return Map.of();
  }

  /** The record that a spoken number means. */
  default Optional<UUID> findSpoken(String number) {
    return Optional.empty();
  }

  /** Rules that look at more than one field, or at what is kept elsewhere; adds what is wrong. */
  default void check(List<Draft> drafts, Complaints complaints) {}

  /** What keeps records from being voided beyond records that refer to them; adds what is wrong. */
  default void checkVoiding(List<Draft> drafts, Complaints complaints) {}

  /** Told after records were written, in the same transaction, before their facts are stated. */
  default void written(List<SavedRecord> records) {}

  /** Told after records were voided, in the same transaction, before the ledger is told. */
  default void voided(List<SavedRecord> records) {}

  /** Told beside it what each record said before and says now, of voided ones, too. */
  default void changed(List<Difference> differences) {}

  /**
   * What became of one record.
   *
   * @param before what stood; empty for one that is new or was voided
   * @param after what stands; empty for one that is voided now
   */
  record Difference(Optional<SavedRecord> before, Optional<SavedRecord> after) {

    /** Whom a field referred to before and refers to now. */
    public Stream<UUID> references(String field) {
      return Stream.concat(before.stream(), after.stream())
          .flatMap(record -> record.values().reference(field).stream());
    }
  }

  /**
   * The facts that standing records state, by record; never called for voided ones. A record left
   * out keeps what it stated before, as when the person it counted was erased; one that states
   * nothing has an empty list.
   */
  default Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return Map.of();
  }
}
