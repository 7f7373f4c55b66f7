package org.inzira.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.intake.Upload.Stage;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Wording;

/**
 * What came of an upload so far.
 *
 * @param lead what it means and what can be done
 * @param bringAddress where to send the wish to bring it in, when it can be
 * @param bringValidAddress where to send the wish to bring in its good rows, when only rows are
 *     wrong
 * @param returnedAddress where the rows lie that went back, when some did
 */
record UploadView(
    Frame frame,
    String files,
    Badge stage,
    String lead,
    Optional<Progress> progress,
    List<Table> tables,
    Optional<String> bringAddress,
    Optional<String> bringValidAddress,
    Optional<String> returnedAddress,
    String cancelAddress) {

  private static final int SHOWN_MAX = 500;

  UploadView {
    tables = List.copyOf(tables);
  }

  static UploadView of(Frame frame, Upload upload, boolean returned) {
    var wording = frame.wording();
    var state = upload.state();
    boolean ready = state.stage() == Stage.CHECKED;
    return new UploadView(
        frame,
        upload.fileNames(),
        new Badge(wording.text(state.stage().key()), UploadForm.tone(state.stage())),
        lead(wording, upload, returned),
        state.stage().isWorking() ? Optional.of(Progress.of(wording, upload)) : Optional.empty(),
        state.stage().isWorking() ? List.of() : tables(wording, state),
        ready ? Optional.of(upload.address() + "/bring") : Optional.empty(),
        upload.offersValid() ? Optional.of(upload.address() + "/bring-valid") : Optional.empty(),
        returned ? Optional.of(upload.address() + "/returned") : Optional.empty(),
        upload.address() + "/cancel");
  }

  boolean isWorking() {
    return progress.isPresent();
  }

  private static String lead(Wording wording, Upload upload, boolean returned) {
    var state = upload.state();
    return switch (state.stage()) {
      case CHECKED -> wording.text("intake.checked");
      case BROUGHT -> wording.text(returned ? "intake.brought.valid" : "intake.brought");
      case REFUSED ->
          wording.text("intake.refused", wording.number(DeliveryReport.count(state.refusals())));
      case WAITING, CHECKING, BRINGING -> "";
    };
  }

  private static List<Table> tables(Wording wording, Upload.State state) {
    var report = state.report();
    var refusals =
        state.refusals().isEmpty()
            ? Stream.<Table>empty()
            : Stream.of(sentences(wording, "intake.refusals", state.refusals()));
    var counts =
        report.stream().filter(it -> !it.sheets().isEmpty()).map(it -> counts(wording, it));
    var notices =
        report.stream()
            .filter(it -> !it.notices().isEmpty())
            .map(it -> sentences(wording, "intake.notices", it.notices()));
    return Stream.of(refusals, counts, notices).flatMap(tables -> tables).toList();
  }

  private static Table counts(Wording wording, DeliveryReport report) {
    var columns =
        Stream.of("read", "added", "changed", "unchanged", "voided", "refused")
            .map(column -> Column.number(wording.text("import.table." + column)));
    return Table.of(
        wording.text("intake.result"),
        Stream.concat(Stream.of(Column.text(wording.text("import.table.sheet"))), columns).toList(),
        report.sheets().stream().map(sheet -> row(wording, sheet)).toList(),
        wording.text("intake.nothing"));
  }

  private static List<Cell> row(Wording wording, DeliveryReport.Sheet sheet) {
    var counts =
        Stream.of(
                sheet.read(),
                sheet.added(),
                sheet.changed(),
                sheet.unchanged(),
                sheet.voided(),
                sheet.refused())
            .map(count -> Cell.text(wording.number(count)));
    return Stream.concat(Stream.of(Cell.text(sheet.name())), counts).toList();
  }

  private static Table sentences(Wording wording, String caption, List<Refusal> refusals) {
    var rows = refusals.stream().limit(SHOWN_MAX).map(refusal -> row(wording, refusal));
    int more = refusals.size() - SHOWN_MAX;
    var last =
        more > 0
            ? Stream.of(
                List.of(
                    Cell.empty(),
                    Cell.empty(),
                    Cell.text(wording.text("intake.more", wording.number(more)))))
            : Stream.<List<Cell>>empty();
    return Table.of(
        wording.text(caption),
        List.of(
            Column.text(wording.text("intake.place")),
            Column.text(wording.text("intake.code")),
            Column.text(wording.text("intake.sentence"))),
        Stream.concat(rows, last).toList(),
        wording.text("intake.nothing"));
  }

  private static List<Cell> row(Wording wording, Refusal refusal) {
    return List.of(
        refusal.location().map(at -> Cell.text(place(wording, at))).orElseGet(Cell::empty),
        Cell.text(refusal.code()),
        Cell.text(wording.sentence(refusal)));
  }

  private static String place(Wording wording, Location at) {
    if (at.row() == 0) {
      return at.sheet();
    }
    var row = Integer.toString(at.row());
    return at.column().isEmpty()
        ? wording.text("intake.place.row", at.sheet(), row)
        : wording.text("intake.place.cell", at.sheet(), row, at.column());
  }

  /**
   * How far the work is, in words and as a bar.
   *
   * @param done and total are rows; a total of 0 means that it cannot be said yet
   */
  record Progress(String sentence, long done, long total, String address, String refresh) {

    static Progress of(Wording wording, Upload upload) {
      var state = upload.state();
      var progress = state.progress();
      return new Progress(
          sentence(wording, state),
          progress.done(),
          progress.total(),
          upload.address(),
          wording.text("intake.refresh"));
    }

    private static String sentence(Wording wording, Upload.State state) {
      var progress = state.progress();
      if (state.stage() == Stage.WAITING) {
        return wording.text("intake.waiting");
      }
      return progress.total() == 0
          ? wording.text("intake.reading")
          : wording.text(
              "intake.progress",
              progress.sheet(),
              wording.number(progress.done()),
              wording.number(progress.total()));
    }
  }
}
