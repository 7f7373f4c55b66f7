package org.inzira.registers;

import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;

/**
 * What of a kind of record is plain declaration: names, fields, columns of the list and roles. Made
 * by {@link #of}, so that a definition reads as one sentence.
 */
public record RecordShape(
    RecordKind kind,
    String sheet,
    Programme programme,
    String table,
    List<Field> fields,
    List<String> listed,
    List<String> filters,
    String sortedBy,
    List<String> searched,
    String personField,
    Set<Role> readers,
    Set<Role> writers,
    Set<Role> readersWithReason) {

  public RecordShape {
    fields = List.copyOf(fields);
    listed = List.copyOf(listed);
    filters = List.copyOf(filters);
    searched = List.copyOf(searched);
    readers = Set.copyOf(readers);
    writers = Set.copyOf(writers);
    readersWithReason = Set.copyOf(readersWithReason);
  }

  /** Begins the shape of a kind; it is sorted by {@code saved_at} until told otherwise. */
  public static Making of(RecordKind kind, String sheet, Programme programme, String table) {
    return new Making(kind, sheet, programme, table);
  }

  /** A shape in the making; every step but {@link #fields} and the roles may be left out. */
  public static final class Making {

    private final RecordKind kind;
    private final String sheet;
    private final Programme programme;
    private final String table;
    private List<Field> fields = List.of();
    private List<String> listed = List.of();
    private List<String> filters = List.of();
    private String sortedBy = "saved_at";
    private List<String> searched = List.of();
    private String personField = "";
    private Set<Role> readers = Set.of();
    private Set<Role> readersWithReason = Set.of();

    private Making(RecordKind kind, String sheet, Programme programme, String table) {
      this.kind = kind;
      this.sheet = sheet;
      this.programme = programme;
      this.table = table;
    }

    /** The fields in the order of sheet and form. */
    public Making fields(Field... all) {
      fields = List.of(all);
      return this;
    }

    /** The fields that the list shows as columns. */
    public Making listed(String... names) {
      listed = List.of(names);
      return this;
    }

    /** The fields that the list can be filtered by. */
    public Making filteredBy(String... names) {
      filters = List.of(names);
      return this;
    }

    /** The day or moment that the list is sorted by, newest first. */
    public Making sortedBy(String name) {
      sortedBy = name;
      return this;
    }

    /** The text fields in which a search looks, beside the key. */
    public Making searchedIn(String... names) {
      searched = List.of(names);
      return this;
    }

    /** The field that refers to the person the record is about. */
    public Making aboutPerson(String name) {
      personField = name;
      return this;
    }

    /** The roles that may read. */
    public Making readBy(Role... roles) {
      readers = Set.of(roles);
      return this;
    }

    /** The roles that may open one record by stating a reason. */
    public Making readWithReasonBy(Role... roles) {
      readersWithReason = Set.of(roles);
      return this;
    }

    /** The roles that may write; ends the making. */
    public RecordShape writtenBy(Role... roles) {
      return new RecordShape(
          kind,
          sheet,
          programme,
          table,
          fields,
          listed,
          filters,
          sortedBy,
          searched,
          personField,
          readers,
          Set.of(roles),
          readersWithReason);
    }
  }
}
