package org.inzira.photographs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.FormView.Input;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** The forms in which photographs are sent, described and taken down. */
@Component
class PhotographForms {

  private static final String CREDIT = "credit";
  private static final String ACCEPTED = "image/jpeg,image/png";

  private final Pages pages;
  private final Clock clock;

  PhotographForms(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  FormView adding(Map<String, String> values, List<Refusal> refusals) {
    var wording = pages.wording();
    var file = input("file", new Control.Upload(ACCEPTED, false), true, Map.of(), refusals);
    return form(
        pages.frame(
            wording.text("photographs.add"),
            new Link(wording.text("photographs.title"), "/photographs")),
        "/photographs/new",
        beside(file, said(values, refusals)),
        refusals,
        Map.of(),
        "photographs.send");
  }

  /** Two stand in a row: whose it is beside the file leaves both languages beside each other. */
  private static List<Input> beside(Input file, List<Input> said) {
    var credit = said.stream().filter(input -> input.name().equals(CREDIT)).toList();
    return Stream.of(List.of(file), credit, said).flatMap(List::stream).distinct().toList();
  }

  FormView editing(
      Frame frame, KeptPhotograph kept, Map<String, String> values, List<Refusal> refusals) {
    return form(
        frame,
        "/photographs/" + kept.id() + "/edit",
        said(values, refusals),
        refusals,
        Map.of("version", values.getOrDefault("version", Integer.toString(kept.version()))),
        "photographs.save");
  }

  FormView takingDown(
      Frame frame, KeptPhotograph kept, Map<String, String> values, List<Refusal> refusals) {
    var wording = pages.wording();
    var wishes =
        Stream.of("person", "guardian", "mission")
            .map(wish -> new Choice(wish, wording.text("photographs.because." + wish)))
            .toList();
    return form(
        frame,
        "/photographs/" + kept.id() + "/take-down",
        List.of(
            input("because", new Control.Select(wishes), true, values, refusals),
            input("withdrawn_on", day(), false, values, refusals),
            input("reason", new Control.Line(Entry.SENTENCE_LENGTH_MAX), true, values, refusals)),
        refusals,
        Map.of(),
        "photographs.take-down");
  }

  /** What is said of a kept photograph, by the names of the form. */
  static Map<String, String> values(KeptPhotograph kept) {
    var said = kept.said();
    var values = new HashMap<String, String>();
    values.put("year", kept.year().toString());
    values.put("programme", kept.programme().code());
    values.put("alternative_en", said.alternativeEnglish());
    values.put("alternative_fr", said.alternativeFrench());
    values.put("caption_en", said.captionEnglish());
    values.put("caption_fr", said.captionFrench());
    values.put("credit", said.credit());
    values.put("place", said.place());
    values.put("taken_on", said.takenOn().map(LocalDate::toString).orElse(""));
    values.put("recognisable", said.recognisable() ? "yes" : "no");
    said.consent()
        .ifPresent(consent -> {
          values.put("consent_kind", consent.kind());
          values.put("consent_on", consent.on().toString());
          values.put("consent_recorder", consent.recorder());
          values.put("consent_reference", consent.reference());
        });
    return values;
  }

  private List<Input> said(Map<String, String> values, List<Refusal> refusals) {
    var sentence = new Control.Line(Entry.SENTENCE_LENGTH_MAX);
    var line = new Control.Line(Entry.LINE_LENGTH_MAX);
    return List.of(
        input("year", new Control.Line(4), true, values, refusals),
        input("programme", new Control.Select(chapters()), true, values, refusals),
        input("alternative_en", sentence, true, values, refusals),
        input("alternative_fr", sentence, true, values, refusals),
        input("caption_en", sentence, false, values, refusals),
        input("caption_fr", sentence, false, values, refusals),
        input(CREDIT, line, true, values, refusals),
        input("place", line, false, values, refusals),
        input("taken_on", day(), false, values, refusals),
        input("recognisable", new Control.YesNo(), true, values, refusals),
        input("consent_kind", new Control.Select(consents()), false, values, refusals),
        input("consent_on", day(), false, values, refusals),
        input("consent_recorder", line, false, values, refusals),
        input("consent_reference", line, false, values, refusals));
  }

  private List<Choice> chapters() {
    var wording = pages.wording();
    return Entry.CHAPTERS.stream()
        .map(chapter ->
            new Choice(chapter.code(), wording.text("photographs.chapter." + chapter.code())))
        .toList();
  }

  private List<Choice> consents() {
    var wording = pages.wording();
    return Entry.CONSENTS.stream()
        .map(kind -> new Choice(kind, wording.text("photographs.consent." + kind)))
        .toList();
  }

  private Control day() {
    return new Control.Day(Optional.of(LocalDate.now(clock).toString()));
  }

  private Input input(
      String name,
      Control control,
      boolean required,
      Map<String, String> values,
      List<Refusal> refusals) {
    var wording = pages.wording();
    return new Input(
        name,
        wording.text("photographs.field." + name),
        wording.textOrEmpty("photographs.field." + name + ".help"),
        control,
        required,
        values.getOrDefault(name, ""),
        refusals.stream()
            .filter(refusal -> column(refusal).equals(name))
            .map(wording::sentence)
            .toList());
  }

  private static String column(Refusal refusal) {
    return refusal.location().map(Location::column).orElse("");
  }

  private FormView form(
      Frame frame,
      String address,
      List<Input> inputs,
      List<Refusal> refusals,
      Map<String, String> hidden,
      String submit) {
    Wording wording = pages.wording();
    return new FormView(
        frame,
        "",
        address,
        refusals.stream()
            .filter(refusal -> column(refusal).isEmpty())
            .map(wording::sentence)
            .toList(),
        List.of(),
        inputs,
        hidden,
        wording.text(submit),
        new Link(wording.text("photographs.cancel"), "/photographs"));
  }
}
