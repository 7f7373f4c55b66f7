package org.inzira.review;

import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.inzira.review.documents.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira review 2022 --out DIR}: the review of a year as one file of either format. */
@Component
@CommandLine.Command(
    name = "review",
    description = "Write the review of a year as one file: review 2022 [--pdf | --xlsx] --out DIR.")
class ReviewCommand implements Command {

  /** What is written in place of a page; one of them. */
  static final class Other {

    @CommandLine.Option(names = "--pdf", required = true, description = "Write a PDF.")
    private boolean pdf;

    @CommandLine.Option(
        names = "--xlsx",
        required = true,
        description = "Write the annex of figures as a workbook.")
    private boolean xlsx;

    private Format format() {
      return pdf ? Format.PDF : xlsx ? Format.WORKBOOK : Format.PAGE;
    }
  }

  private final ReviewFile file;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(paramLabel = "YEAR")
  private String year = "";

  @CommandLine.Option(
      names = "--out",
      defaultValue = CommandLine.Option.NULL_VALUE,
      paramLabel = "DIR",
      description =
          "The folder to write into; it is made where it is missing. PDF and workbook go into"
              + " this one.")
  private @Nullable Path out;

  @CommandLine.ArgGroup private @Nullable Other other;

  @CommandLine.Option(names = "--lang", paramLabel = "en|fr", description = "The language.")
  private @Nullable String language;

  ReviewCommand(ReviewFile file, Texts texts) {
    this.file = file;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    if (!year.matches("[12][0-9]{3}")) {
      refuse(List.of(Refusal.of("RV-001")));
      return 2;
    }
    return switch (file.write(Year.of(Integer.parseInt(year)), format(), folder(), words())) {
      case Outcome.Done<Path>(var written) -> {
        line().getOut().println(words().text("review.file.written", written.toString()));
        yield 0;
      }
      case Outcome.Refused<Path>(var refusals) -> {
        refuse(refusals);
        yield 1;
      }
    };
  }

  private Format format() {
    return other == null ? Format.PAGE : other.format();
  }

  private Path folder() {
    if (out == null && other == null) {
      throw new CommandLine.ParameterException(line(), words().text("review.file.folder"));
    }
    return out == null ? Path.of("") : out;
  }

  private void refuse(List<Refusal> refusals) {
    refusals.forEach(refusal -> line().getErr().println(words().sentence(refusal)));
  }

  private Wording words() {
    return texts.in(language == null ? Locale.getDefault() : Locale.forLanguageTag(language));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
