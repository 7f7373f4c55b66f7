package org.inzira.editions;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira edition list|publish|withdraw|verify YEAR}. */
@Component
@CommandLine.Command(
    name = "edition",
    description = "The published reviews of a year: edition list|publish|withdraw|verify YEAR.")
class EditionCommand implements Command {

  private final Editions editions;
  private final EditionRows rows;
  private final Publishing publishing;
  private final EditionCheck check;
  private final Wording words;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  EditionCommand(
      Editions editions, EditionRows rows, Publishing publishing, EditionCheck check, Texts texts) {
    this.editions = editions;
    this.rows = rows;
    this.publishing = publishing;
    this.check = check;
    this.words = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    line().usage(line().getErr());
    return 2;
  }

  @CommandLine.Command(name = "list", description = "Name the editions and their documents.")
  int list(@CommandLine.Parameters(paramLabel = "YEAR") String written) {
    var year = EditionPages.find(written);
    if (year.isEmpty()) {
      return refuse(2, List.of(Refusal.of("RV-001")));
    }
    var all = rows.list(year.get());
    if (all.isEmpty()) {
      out().println(words.text("editions.command.none", written));
    }
    all.forEach(this::print);
    return 0;
  }

  private void print(Edition edition) {
    var state =
        edition.withdrawal().isPresent() ? "editions.state.withdrawn" : "editions.state.standing";
    out()
        .println(
            words.text(
                "editions.command.line",
                Integer.toString(edition.number()),
                edition.account().value(),
                words.moment(edition.publishedAt()),
                words.text(state)));
    rows.files(edition)
        .forEach(
            file -> out().println(words.text("editions.command.file", file.hash(), file.name())));
  }

  @CommandLine.Command(name = "publish", description = "Publish what was approved.")
  int publish(@CommandLine.Parameters(paramLabel = "YEAR") String written) {
    var year = EditionPages.find(written);
    return year.isEmpty()
        ? refuse(2, List.of(Refusal.of("RV-001")))
        : switch (publishing.publish(year.get(), () -> {})) {
          case Outcome.Done<Edition>(var edition) -> {
            out()
                .println(
                    words.text(
                        "editions.command.published",
                        Integer.toString(edition.number()),
                        written,
                        words.number(rows.files(edition).size()),
                        edition.contentHash()));
            yield 0;
          }
          case Outcome.Refused<Edition>(var refusals) -> refuse(1, refusals);
        };
  }

  @CommandLine.Command(name = "withdraw", description = "Take an edition back, with a reason.")
  int withdraw(
      @CommandLine.Parameters(paramLabel = "YEAR") String written,
      @CommandLine.Parameters(paramLabel = "NUMBER") int number,
      @CommandLine.Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
    var year = EditionPages.find(written);
    return year.isEmpty()
        ? refuse(2, List.of(Refusal.of("RV-001")))
        : switch (editions.withdraw(year.get(), number, reason)) {
          case Outcome.Done<Edition> _ -> {
            out()
                .println(
                    words.text("editions.command.withdrawn", Integer.toString(number), written));
            yield 0;
          }
          case Outcome.Refused<Edition>(var refusals) -> refuse(1, refusals);
        };
  }

  @CommandLine.Command(
      name = "verify",
      description = "Recompute every hash and the ledger's block, and say what does not fit.")
  int verify(@CommandLine.Parameters(paramLabel = "YEAR") String written) {
    var year = EditionPages.find(written);
    if (year.isEmpty()) {
      return refuse(2, List.of(Refusal.of("RV-001")));
    }
    var all = rows.list(year.get());
    if (all.isEmpty()) {
      out().println(words.text("editions.command.none", written));
    }
    boolean fits = true;
    for (var edition : all) {
      var faults = check.faults(edition, words);
      faults.forEach(out()::println);
      if (faults.isEmpty()) {
        out().println(check.fits(edition, words));
      }
      fits &= faults.isEmpty();
    }
    return fits ? 0 : 1;
  }

  private int refuse(int status, List<Refusal> refusals) {
    var sentences = new EditionSentences(words);
    refusals.forEach(refusal -> line().getErr().println(sentences.sentence(refusal)));
    return status;
  }

  private PrintWriter out() {
    return line().getOut();
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
