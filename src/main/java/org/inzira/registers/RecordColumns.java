package org.inzira.registers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PlaceCode;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The columns of the table of a kind: those that all kinds have, then one per field. */
final class RecordColumns {

  static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
  static final Field<String> KEY = field(name("record_key"), SQLDataType.VARCHAR);
  static final Field<Integer> VERSION = field(name("version"), SQLDataType.INTEGER);
  static final Field<String> PROJECT = field(name("project"), SQLDataType.VARCHAR);
  static final Field<Instant> VOIDED_AT = field(name("voided_at"), SQLDataType.INSTANT);
  static final Field<String> VOIDED_BY = field(name("voided_by"), SQLDataType.VARCHAR);
  static final Field<String> VOID_REASON = field(name("void_reason"), SQLDataType.VARCHAR);
  static final Field<Instant> SAVED_AT = field(name("saved_at"), SQLDataType.INSTANT);
  static final Field<String> SAVED_BY = field(name("saved_by"), SQLDataType.VARCHAR);

  private static final List<Field<?>> COMMON =
      List.of(ID, KEY, VERSION, PROJECT, VOIDED_AT, VOIDED_BY, VOID_REASON, SAVED_AT, SAVED_BY);
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,59}");
  private static final DataType<PlaceCode> PLACE =
      SQLDataType.VARCHAR.asConvertedDataType(
          Converter.ofNullable(String.class, PlaceCode.class, PlaceCode::new, PlaceCode::value));
  private static final DataType<CountryCode> COUNTRY =
      SQLDataType.VARCHAR.asConvertedDataType(
          Converter.ofNullable(
              String.class, CountryCode.class, CountryCode::new, CountryCode::value));

  private final Map<String, Field<?>> own = new LinkedHashMap<>();

  RecordColumns(List<org.inzira.kernel.Field> fields) {
    fields.forEach(declared -> own.put(declared.name(), column(declared)));
  }

  /** Schema and table, quoted; a definition that names something else is a bug. */
  static Name table(String table) {
    var parts = table.split("\\.", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not a schema and table: " + table);
    }
    return name(checked(parts[0]), checked(parts[1]));
  }

  List<Field<?>> all() {
    var all = new ArrayList<>(COMMON);
    all.addAll(own.values());
    return all;
  }

  Map<String, Field<?>> own() {
    return own;
  }

  /** The column of a field of the kind; asking for another is a bug. */
  Field<?> get(String name) {
    var column = own.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no such field: " + name);
    }
    return column;
  }

  Field<UUID> reference(String name) {
    return get(name).coerce(SQLDataType.UUID);
  }

  /** Adds a row as COPY reads it; a converted value is written as its column keeps it. */
  static void appendLine(StringBuilder rows, List<@Nullable Object> values) {
    var separator = "";
    for (var value : values) {
      rows.append(separator);
      separator = "\t";
      switch (value) {
        case null -> rows.append("\\N");
        case PlaceCode place -> appendEscaped(rows, place.value());
        case CountryCode country -> appendEscaped(rows, country.value());
        default -> appendEscaped(rows, value.toString());
      }
    }
    rows.append('\n');
  }

  private static void appendEscaped(StringBuilder rows, String text) {
    for (int place = 0; place < text.length(); place++) {
      switch (text.charAt(place)) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(text.charAt(place));
      }
    }
  }

  private static String checked(String identifier) {
    if (!FORM.matcher(identifier).matches()) {
      throw new IllegalArgumentException("not an identifier: " + identifier);
    }
    return identifier;
  }

  private static Field<?> column(org.inzira.kernel.Field declared) {
    var name = name(checked(declared.name()));
    return switch (declared.type()) {
      case FieldType.Text _, FieldType.Code _ -> field(name, SQLDataType.VARCHAR);
      case FieldType.Whole _ -> field(name, SQLDataType.BIGINT);
      case FieldType.Day _ -> field(name, SQLDataType.LOCALDATE);
      case FieldType.Moment _ -> field(name, SQLDataType.INSTANT);
      case FieldType.YesNo _ -> field(name, SQLDataType.BOOLEAN);
      case FieldType.Country _, FieldType.Nationality _ -> field(name, COUNTRY);
      case FieldType.Place _ -> field(name, PLACE);
      case FieldType.Reference _ -> field(name, SQLDataType.UUID);
    };
  }
}
