package org.inzira.places;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.inzira.places.BoundaryImport.Request;
import org.inzira.places.BoundaryImport.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira places import FILE}: brings in boundaries for the maps. */
@Component
@CommandLine.Command(
    name = "places",
    description = "Bring in boundaries of districts: places import FILE.geojson --credit TEXT.")
class PlacesCommand implements Command {

  private final BoundaryImport boundaries;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  PlacesCommand(BoundaryImport boundaries, Texts texts) {
    this.boundaries = boundaries;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    commandLine().usage(commandLine().getErr());
    return 2;
  }

  @CommandLine.Command(
      name = "import",
      description = "Bring in a GeoJSON file of districts with their p-codes, all or nothing.")
  int bring(
      @CommandLine.Parameters(paramLabel = "FILE") Path file,
      @CommandLine.Option(
              names = "--credit",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "Whose they are and under which licence; printed on each map.")
          String credit,
      @CommandLine.Option(
              names = "--property",
              paramLabel = "NAME",
              description = "The property with the p-code, where it is not found by itself.")
          @Nullable String property) {
    var said = credit.strip();
    var printed =
        said.isEmpty()
            ? wording.text("places.credit.unsaid", Objects.toString(file.getFileName()))
            : said;
    return switch (boundaries.bring(new Request(file, Optional.ofNullable(property), printed))) {
      case Outcome.Done<Result>(var result) -> report(result, printed, said.isEmpty());
      case Outcome.Refused<Result>(var refusals) -> {
        refusals.forEach(refusal ->
            commandLine().getErr().println(refusal.code() + " " + wording.sentence(refusal)));
        yield 1;
      }
    };
  }

  private int report(Result result, String credit, boolean unsaid) {
    var out = commandLine().getOut();
    out.println(
        wording.text(
            result.changed() ? "places.imported" : "places.unchanged",
            wording.number(result.areas()),
            wording.number(result.districts()),
            credit));
    if (!result.mended().isEmpty()) {
      out.println(wording.text("places.mended", String.join(", ", result.mended())));
    }
    if (unsaid) {
      out.println(wording.text("places.credit.missing"));
    }
    return 0;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
