package org.inzira.intake.reading;

import java.io.IOException;

/** The texts that a workbook's cells share, by number. */
final class SharedStrings {

  private final PackedTexts texts = new PackedTexts();

  static SharedStrings none() {
    return new SharedStrings();
  }

  /** Reads them all; the room is what the delivery has left for texts that stay in memory. */
  static SharedStrings read(Markup markup, Limits limits, Room room, String file)
      throws IOException {
    var shared = new SharedStrings();
    while (markup.advance()) {
      if (markup.isStart() && markup.name().equals("si")) {
        var text = text(markup, "si", limits.cellCharactersMax());
        if (shared.texts.size() == limits.sharedStringsMax() || !room.take(text.length())) {
          throw new UnfitFileException("IN-015", file);
        }
        shared.texts.add(text);
      }
    }
    return shared;
  }

  /** The text of an element: its runs joined, phonetic guides left out, escapes undone. */
  static String text(Markup markup, String element, int lengthMax) throws IOException {
    var text = new StringBuilder();
    boolean inText = false;
    int guides = 0;
    while (markup.advance() && !(markup.isEnd() && markup.name().equals(element))) {
      if (markup.isStart()) {
        inText = markup.name().equals("t");
        guides += markup.name().equals("rPh") ? 1 : 0;
      } else if (markup.isEnd()) {
        inText = false;
        guides -= markup.name().equals("rPh") ? 1 : 0;
      } else if (inText && guides == 0) {
        markup.appendText(text, lengthMax);
      }
    }
    return EscapedText.read(text.toString());
  }

  String get(int index, String file) throws UnfitFileException {
    if (index < 0 || index >= texts.size()) {
      throw new UnfitFileException("IN-014", file);
    }
    return texts.get(index);
  }

  /** How many more characters a delivery may keep in memory. */
  static final class Room {

    private int left;

    Room(int characters) {
      this.left = characters;
    }

    boolean take(int characters) {
      left -= characters;
      return left >= 0;
    }
  }
}
