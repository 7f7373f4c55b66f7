package org.inzira.demonstration;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureNotes;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.page.Texts;
import org.springframework.stereotype.Component;

/** Says beside each figure whether its total was printed or is invented like its records. */
@Component
class Remarks {

  static final String MARK = "remarks";

  private static final Year FIRST = Year.of(2021);
  private static final Year SECOND = Year.of(2022);
  private static final Set<String> PRINTED_OF_2021 = Set.of("people-resettled");
  private static final Set<String> PRINTED_OF_2022 =
      Set.of(
          "people-resettled",
          "people-resettled-female",
          "people-resettled-male",
          "thermal-cameras-provided",
          "ebola-banners-distributed",
          "osbp-construction-started",
          "mhpss-beneficiaries",
          "handwashing-facilities-installed",
          "ppe-suits-provided",
          "n95-masks-provided",
          "diaspora-tvet-experts",
          "diaspora-health-experts",
          "diaspora-experts",
          "iprcs-supported",
          "hospitals-supported",
          "diaspora-mappings",
          "innovators-trained");
  private static final String GROWTH_PRINTED = "health-assessments";

  private final Figures figures;
  private final FigureNotes notes;
  private final Texts texts;

  Remarks(Figures figures, FigureNotes notes, Texts texts) {
    this.figures = figures;
    this.notes = notes;
    this.texts = texts;
  }

  /** Puts the notes of every figure that has a value; inside a transaction. */
  void put() {
    for (var year : List.of(FIRST, SECOND)) {
      figures.list(year).stream()
          .filter(value -> value.status() == FigureValue.Status.RECORDED)
          .forEach(value -> put(value.id(), year));
    }
  }

  private void put(FigureId figure, Year year) {
    notes.put(figure, year, note(key(figure, year)));
    if (figures.axes(figure).contains(Axis.DESTINATION)) {
      notes.put(figure, year, Axis.DESTINATION, note("demonstration.note.illustrative"));
    }
  }

  private static String key(FigureId figure, Year year) {
    var printed = year.equals(FIRST) ? PRINTED_OF_2021 : PRINTED_OF_2022;
    if (printed.contains(figure.value())) {
      return "demonstration.note.printed";
    }
    return year.equals(SECOND) && figure.value().equals(GROWTH_PRINTED)
        ? "demonstration.note.growth"
        : "demonstration.note.invented";
  }

  private FigureNotes.Note note(String key) {
    return new FigureNotes.Note(
        texts.in(Locale.ENGLISH).text(key), texts.in(Locale.FRENCH).text(key));
  }
}
