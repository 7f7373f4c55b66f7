package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Question;
import org.inzira.health.asked.Question.Kind;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;

/** What a nurse and a physician do at a clinic, by its pages. */
final class ClinicDesk {

  private final Page page;
  private final CaseDesk desk;

  ClinicDesk(Page page, CaseDesk desk) {
    this.page = page;
    this.desk = desk;
  }

  /** The day of the clinic with this key. */
  String day(String clinic) {
    desk.opens("/health/clinic");
    var row = page.locator("main tr", new Page.LocatorOptions().setHasText(clinic));
    return String.valueOf(row.locator("a").first().getAttribute("href"));
  }

  void expects(String day, String person) {
    desk.opens(day);
    page.locator("textarea[name=numbers]").fill(person);
    desk.press("form[action$='/appointments'] button[type=submit]");
  }

  /** Compares the paper with the person, and sends them to a first station. */
  void checksIn(String day, String person, String station) {
    desk.opens(day);
    page.locator("form[action$='/check-in'] input[name=number]").fill(person);
    desk.press("form[action$='/check-in'] button[type=submit]");
    page.locator("select[name=document]").selectOption("refugee_card");
    page.locator("input[name=identity][value=fits]").check();
    page.locator("select[name=station]").selectOption(station);
    desk.press("main form[action*='/check-in/'] button[type=submit]");
    assertThat(desk.text()).contains("Way through the stations");
  }

  /** Calls whoever has waited longest at a station. */
  void calls(String day, String station) {
    opens(day, station);
    desk.press("form[action$='/next'] button");
    assertThat(page.locator("select[name=next]").count()).as(desk.text()).isEqualTo(1);
  }

  private void opens(String day, String station) {
    desk.opens(day);
    desk.follows("main a[href$='/stations/" + station + "']");
  }

  /** Sends whoever is at a station on to the next. */
  void sendsOn(String day, String station, String next) {
    opens(day, station);
    page.locator("select[name=next]").first().selectOption(next);
    desk.press("form[action$='/pass'] button.btn-primary");
  }

  /** Answers all that a section needs, with nothing wrong, and closes it. */
  void completes(String examination, Section section, Questions questions, Examined person) {
    desk.opens(examination + "/sections/" + section.code());
    for (var question : needed(questions.of(section), person)) {
      answer(question, person.on());
    }
    desk.press("button[name=close][value=complete]");
  }

  private static List<Question> needed(List<Question> questions, Examined person) {
    return questions.stream()
        .filter(question -> question.isAskedOf(person))
        .filter(question -> question.when().isEmpty() && question.required())
        .toList();
  }

  private void answer(Question question, LocalDate today) {
    var name = "a." + question.code();
    switch (question.kind()) {
      case Kind.YesNo() -> choose(name, "no");
      case Kind.Choice(var options) -> choose(name, options.keySet().iterator().next());
      case Kind.Measure(var least, var most, _) ->
          write(name, Long.toString(Math.round((least + most) / 2)));
      case Kind.Day() -> write(name, today.toString());
      case Kind.Line(), Kind.Words() -> write(name, "Nothing to tell");
    }
  }

  private void choose(String name, String value) {
    page.locator("input[name='" + name + "'][value='" + value + "']").check();
  }

  private void write(String name, String value) {
    page.locator("[name='" + name + "']").fill(value);
  }

  /** Fields of a form whose address ends so. */
  void sends(String form, Map<String, String> values) {
    values.forEach((name, value) -> {
      var field =
          page.locator("form[action$='" + form + "'] [name='" + name + "']:not([type=hidden])");
      if (field.first().evaluate("it => it.tagName").equals("SELECT")) {
        field.first().selectOption(value);
      } else {
        field.first().fill(value);
      }
    });
    desk.press("form[action$='" + form + "'] button[type=submit]");
  }
}
