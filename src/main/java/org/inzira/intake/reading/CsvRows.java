package org.inzira.intake.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits delimited text into rows of fields, strictly (RFC 4180) and with its limits built in: a
 * quote that is never closed ends at the longest cell, not at the end of memory.
 */
final class CsvRows {

  private static final int END = -1;

  private final Reader text;
  private final char delimiter;
  private final String file;
  private final Limits limits;
  private int row;
  private int next;

  CsvRows(Reader text, char delimiter, String file, Limits limits) throws IOException {
    this.text = text;
    this.delimiter = delimiter;
    this.file = file;
    this.limits = limits;
    this.next = read();
  }

  /** The number of the row read last, as a spreadsheet counts it. */
  int row() {
    return row;
  }

  /** The next row, blank ones too; empty at the end of the file. */
  Optional<List<String>> next() throws IOException {
    if (next == END) {
      return Optional.empty();
    }
    row++;
    if (row > limits.rowsMax()) {
      throw new UnfitFileException("IN-036", file, "" + limits.rowsMax());
    }
    var fields = new ArrayList<String>();
    do {
      if (fields.size() == limits.columnsMax()) {
        throw new UnfitFileException("IN-037", file, "" + limits.columnsMax());
      }
      fields.add(next == '"' ? quoted() : bare());
    } while (endsWithDelimiter());
    return Optional.of(fields);
  }

  /** Steps over what ended a field; true when another field follows in the row. */
  private boolean endsWithDelimiter() throws IOException {
    int ended = next;
    if (ended != END) {
      next = read();
    }
    if (ended == '\r' && next == '\n') {
      next = read();
    }
    return ended == delimiter;
  }

  private String bare() throws IOException {
    var field = new StringBuilder();
    while (!endsField(next)) {
      append(field);
    }
    return field.toString();
  }

  private String quoted() throws IOException {
    var field = new StringBuilder();
    int start = row;
    next = read();
    while (true) {
      if (next == END) {
        throw new UnfitFileException("IN-018", file, "" + start);
      }
      if (next == '"') {
        next = read();
        if (next != '"') {
          break;
        }
      }
      append(field);
    }
    if (!endsField(next)) {
      throw new UnfitFileException("IN-019", file, "" + row);
    }
    return field.toString();
  }

  private boolean endsField(int character) {
    return character == END || character == delimiter || character == '\n' || character == '\r';
  }

  private void append(StringBuilder field) throws IOException {
    if (field.length() == limits.cellCharactersMax()) {
      throw new UnfitFileException("IN-024", file, "" + row, "" + limits.cellCharactersMax());
    }
    field.append((char) next);
    next = read();
  }

  private int read() throws IOException {
    try {
      int character = text.read();
      if (character == 0) {
        throw new UnfitFileException("IN-017", file, "" + Math.max(row, 1));
      }
      return character;
    } catch (CharacterCodingException malformed) {
      throw new UnfitFileException("IN-016", file, "" + Math.max(row, 1));
    }
  }
}
