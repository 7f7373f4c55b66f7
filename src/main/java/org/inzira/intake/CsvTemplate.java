package org.inzira.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inzira.kernel.CsvText;
import org.inzira.kernel.Field;
import org.inzira.page.Texts;
import org.springframework.stereotype.Component;

/** Writes the template as one CSV file per kind, and one that explains the columns. */
@Component
final class CsvTemplate {

  /** Spreadsheet programs take a file for UTF-8 only when it begins with this. */
  private static final String MARK = "\ufeff";

  private final HandlerOrder handlers;
  private final Texts texts;

  CsvTemplate(HandlerOrder handlers, Texts texts) {
    this.handlers = handlers;
    this.texts = texts;
  }

  void write(Path folder, Locale language) throws IOException {
    Files.createDirectories(folder);
    var words = new ColumnWords(texts.in(language), handlers.list());
    var explained = new StringBuilder(MARK).append(line(words.headings()));
    for (var layout : handlers.layouts()) {
      var head = layout.columns().stream().map(Field::name).toList();
      var below = layout.columns().stream().map(column -> words.below(layout, column)).toList();
      Files.writeString(folder.resolve(layout.sheet() + ".csv"), MARK + line(head) + line(below));
      layout.columns().forEach(column -> explained.append(line(words.explained(layout, column))));
    }
    words.notes().forEach(note -> explained.append(line(List.of(note))));
    Files.writeString(folder.resolve(SheetLayout.COLUMNS_SHEET + ".csv"), explained);
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(value -> "\"" + CsvText.write(value).replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
