package org.inzira.intake;

import java.util.List;
import org.inzira.intake.reading.Limits;
import org.inzira.page.Cell;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.Frame;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Tone;
import org.inzira.page.Wording;

/** The page on which files are chosen, with what the visitor sent before. */
record UploadForm(Frame frame, FormView.Input files, Table mine) {

  private static final String ACCEPTED = ".xlsx,.csv,.txt";

  static UploadForm of(Pages pages, List<Upload> uploads, Limits limits) {
    var wording = pages.wording();
    var files =
        new FormView.Input(
            "files",
            wording.text("intake.files"),
            wording.text("intake.files.help", limits.uploadMegabytesMax()),
            new Control.Upload(ACCEPTED, true),
            true,
            "",
            List.of());
    return new UploadForm(
        pages.frame(wording.text("intake.title")), files, table(wording, uploads));
  }

  private static Table table(Wording wording, List<Upload> uploads) {
    return Table.of(
        wording.text("intake.mine"),
        List.of(
            Table.Column.text(wording.text("intake.mine.files")),
            Table.Column.text(wording.text("intake.mine.when")),
            Table.Column.text(wording.text("intake.mine.state"))),
        uploads.stream().map(upload -> row(wording, upload)).toList(),
        wording.text("intake.nothing"));
  }

  private static List<Cell> row(Wording wording, Upload upload) {
    var stage = upload.state().stage();
    return List.of(
        Cell.link(upload.fileNames(), upload.address()),
        Cell.text(wording.moment(upload.sentAt())),
        Cell.pill(wording.text(stage.key()), tone(stage)));
  }

  static Tone tone(Upload.Stage stage) {
    return switch (stage) {
      case WAITING, CHECKING, BRINGING -> Tone.NEUTRAL;
      case CHECKED -> Tone.WARNING;
      case REFUSED -> Tone.BAD;
      case BROUGHT -> Tone.GOOD;
    };
  }
}
