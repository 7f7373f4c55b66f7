package org.inzira.annex;

import java.util.List;

/** A workbook with what a screen says of it. */
public final class Annex {

  /** How many rows a sheet has below its headings. */
  public record SheetSize(String name, int rows) {}

  private final List<SheetSize> sheets;
  private final String checksum;
  private final byte[] bytes;

  Annex(List<SheetSize> sheets, String checksum, byte[] bytes) {
    this.sheets = List.copyOf(sheets);
    this.checksum = checksum;
    this.bytes = bytes;
  }

  /** Its sheets in order. */
  public List<SheetSize> sheets() {
    return sheets;
  }

  /**
   * SHA-256 of the rows of its first two sheets, in hexadecimal: each row's cells from left to
   * right as they are stored, joined by tabs, an empty cell as nothing, each row ended by a line
   * feed, UTF-8, headings left out.
   */
  public String checksum() {
    return checksum;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
