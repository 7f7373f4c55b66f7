package org.inzira.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira template}: writes the empty mission workbook, or its twin in CSV. */
@Component
@CommandLine.Command(
    name = "template",
    description = "Write the empty mission workbook, or the same as CSV files.")
class TemplateCommand implements Command {

  private static final String WORKBOOK = "inzira-template.xlsx";
  private static final String FOLDER = "inzira-template";

  private final StreamedWorkbook workbook;
  private final CsvTemplate csvTemplate;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write it; here, when not said.")
  private Path out = Path.of("");

  @CommandLine.Option(names = "--csv", description = "Write a folder of CSV files.")
  private boolean csv;

  @CommandLine.Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of the explanations: en or fr.")
  private String language = Texts.LANGUAGES.getFirst().getLanguage();

  TemplateCommand(StreamedWorkbook workbook, CsvTemplate csvTemplate, Texts texts) {
    this.workbook = workbook;
    this.csvTemplate = csvTemplate;
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    var spoken = Locale.of(language);
    if (!Texts.LANGUAGES.contains(spoken)) {
      line.getErr().println(texts.in(Locale.getDefault()).text("IN-086", language));
      return 2;
    }
    var written = out.resolve(csv ? FOLDER : WORKBOOK);
    Files.createDirectories(out.toAbsolutePath());
    if (csv) {
      csvTemplate.write(written, spoken);
    } else {
      workbook.writeTemplate(written, spoken);
    }
    line.getOut()
        .println(texts.in(Locale.getDefault()).text("template.done", written.toAbsolutePath()));
    return 0;
  }
}
