package org.inzira.intake.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which parts of a workbook hold what, as its own list says. */
final class Relations {

  private static final String PART = WorkbookFile.FOLDER + "_rels/workbook.xml.rels";

  private final Map<String, String> sheets = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();

  private Relations() {}

  static Relations read(WorkbookFile workbook) throws IOException {
    if (!workbook.has(PART)) {
      throw new UnfitFileException("IN-008", workbook.name());
    }
    var relations = new Relations();
    int partsMax = workbook.limits().partsMax();
    try (var markup = workbook.markup(PART)) {
      while (markup.advance()) {
        if (markup.isStart() && markup.name().equals("Relationship")) {
          relations.add(markup);
        }
        if (relations.sheets.size() > partsMax || relations.others.size() > partsMax) {
          throw new UnfitFileException("IN-012", workbook.name(), "" + partsMax);
        }
      }
    }
    return relations;
  }

  /** The part of the sheet that the workbook speaks of by this number. */
  Optional<String> sheet(String id) {
    return Optional.ofNullable(sheets.get(id));
  }

  /** The part of a type that a workbook has once; where it usually stands when it is not said. */
  String part(String typeEnd, String usual) {
    return others.getOrDefault(typeEnd, WorkbookFile.FOLDER + usual);
  }

  private void add(Markup markup) {
    var type = markup.attribute("Type").orElse("");
    var typeEnd = type.substring(Math.max(type.lastIndexOf('/'), 0));
    var part = part(markup.attribute("Target").orElse(""));
    if (typeEnd.equals("/worksheet")) {
      sheets.put(markup.attribute("Id").orElse(""), part);
    } else {
      others.putIfAbsent(typeEnd, part);
    }
  }

  private static String part(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return WorkbookFile.FOLDER + (target.startsWith("./") ? target.substring(2) : target);
  }
}
