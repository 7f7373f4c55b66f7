package org.inzira.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that a workbook's cells share, by number. */
final class SharedStrings {

  private final List<String> texts;

  private SharedStrings(List<String> texts) {
    this.texts = texts;
  }

  static SharedStrings none() {
    return new SharedStrings(List.of());
  }

  static SharedStrings read(Markup markup, Limits limits, String file) throws IOException {
    var texts = new ArrayList<String>();
    while (markup.advance()) {
      if (markup.isStart() && markup.name().equals("si")) {
        if (texts.size() == limits.sharedStringsMax()) {
          throw new UnfitFileException("IN-015", file, "" + limits.sharedStringsMax());
        }
        texts.add(text(markup, "si", limits.cellCharactersMax()));
      }
    }
    return new SharedStrings(texts);
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
}
