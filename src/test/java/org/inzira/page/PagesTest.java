package org.inzira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;

class PagesTest {

  private static final Link BACK = new Link("Back", "/records/departure");

  private final Pages pages =
      new Pages(
          new Texts(ZoneId.of("Africa/Kigali")),
          new PaperVisitor("/records/departure"),
          beans(
                  NavigationEntry.class,
                  Map.of("open", entry(30, "/records/departure"), "closed", entry(20, "/trail")))
              .getBeanProvider(NavigationEntry.class),
          beans(Banner.class, Map.of("invented", (Banner) words -> Optional.of("Invented people")))
              .getBeanProvider(Banner.class));

  /** Someone who may open some addresses. */
  record PaperVisitor(List<String> open) implements Visitor {

    PaperVisitor(String... open) {
      this(List.of(open));
    }

    @Override
    public Optional<String> name() {
      return Optional.of("movement");
    }

    @Override
    public boolean mayOpen(String address) {
      return open.contains(address);
    }

    @Override
    public String formToken() {
      return "secret-token";
    }
  }

  @Test
  void framesEveryPageWithWhatTheVisitorMayOpen() {
    var page = pages.record(view(List.of())).getBody();

    assertThat(page)
        .contains("href=\"/records/departure\"", "Invented people", "movement", "Skip to")
        .doesNotContain("/trail", " style=", "onclick", "<script>");
  }

  @Test
  void escapesWhatPeopleWrote() {
    var page = pages.record(view(List.of("<script>alert(1)</script>"))).getBody();

    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void leadsToNoScriptByAddress() {
    var rows = List.of(List.of(Cell.link("x", "javascript:alert(1)")));
    var page = pages.list(list(rows)).getBody();

    assertThat(page).doesNotContain("href=\"javascript:");
  }

  @Test
  void staysLightWithAFullPageOfRows() {
    var row = List.of(Cell.link("RW-2022-0417", "/records/departure/" + "0".repeat(36)));
    var rows = IntStream.range(0, 200).mapToObj(number -> row).toList();

    assertThat(pages.list(list(rows)).getBody()).hasSizeLessThan(100_000);
  }

  @Test
  void answersARefusedFormWithTheSentenceAtItsField() {
    var answer = pages.form(form(List.of("The day lies in the future."), List.of()));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer.getBody())
        .contains("aria-invalid=\"true\"", "field-uplift-refusals", "href=\"#field-uplift\"")
        .contains("value=\"2032-01-01\"", "name=\"version\" value=\"3\"", "secret-token");
  }

  @Test
  void answersAStaleFormWithBothValues() {
    var conflict = new FormView.Conflict("Destination", "Canada", "Norway");
    var answer = pages.form(form(List.of(), List.of(conflict)));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(answer.getBody()).contains("Canada", "Norway");
  }

  @Test
  void saysWhyARequestWasRefused() {
    var answer =
        pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Refusal.of("AX-003", "nurse")));

    assertThat(answer.getBody()).contains("There is already an account nurse");
  }

  private RecordView view(List<String> values) {
    var items = values.stream().map(text -> new RecordView.Item("Note", Cell.text(text))).toList();
    return new RecordView(
        pages.frame("Departure", BACK),
        "",
        List.of(new Badge("Standing", Tone.GOOD)),
        List.of(new RecordView.Section("What it says", items)),
        List.of(),
        List.of(),
        List.of());
  }

  private ListView list(List<List<Cell>> rows) {
    return new ListView(
        pages.frame("Departures"),
        "",
        "/records/departure",
        List.of(),
        Optional.empty(),
        Table.of("Departures", List.of(Table.Column.text("Number")), rows, "None yet."));
  }

  private FormView form(List<String> refusals, List<FormView.Conflict> conflicts) {
    var input =
        new FormView.Input(
            "uplift",
            "Uplift",
            "",
            new Control.Day(Optional.empty()),
            true,
            "2032-01-01",
            refusals);
    return new FormView(
        pages.frame("Departure", BACK),
        "",
        "/records/departure/new",
        List.of(),
        conflicts,
        List.of(input),
        Map.of("version", "3"),
        "Save",
        BACK);
  }

  private static NavigationEntry entry(int order, String address) {
    return new NavigationEntry(order, "page.search", address, Icon.PLANE, Tone.RESETTLEMENT);
  }

  private static <T> StaticListableBeanFactory beans(Class<T> kind, Map<String, T> named) {
    var beans = new StaticListableBeanFactory();
    named.forEach((name, bean) -> beans.addBean(name, kind.cast(bean)));
    return beans;
  }
}
