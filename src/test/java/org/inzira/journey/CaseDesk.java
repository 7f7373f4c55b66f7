package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;

/** The desk of somebody who works on cases, flights or at the gate; every page answers well. */
final class CaseDesk {

  private final Page page;
  private final String server;

  CaseDesk(Page page, String server) {
    this.page = page;
    this.server = server;
  }

  String address() {
    return page.url().substring(server.length());
  }

  String text() {
    return page.locator("main").innerText();
  }

  void opens(String address) {
    page.navigate(server + address);
    assertThat(page.locator("main").count()).isEqualTo(1);
  }

  String reads(String address) {
    opens(address);
    return text();
  }

  void follows(String link) {
    page.locator(link).first().click();
  }

  void press(String button) {
    page.locator(button).first().click();
    isTaken();
  }

  /** The empty form of a kind. */
  void begins(String kind) {
    opens("/records/" + kind + "/new");
  }

  /** Opens the record with this key from its list. */
  void finds(String kind, String key) {
    opens("/records/" + kind);
    page.locator("main td a", new Page.LocatorOptions().setHasText(key)).first().click();
    if (page.locator("h1").innerText().contains(key)) {
      return;
    }
    throw new AssertionError("not at " + key + " but " + page.locator("h1").innerText());
  }

  void fills(Map<String, String> values) {
    values.forEach((name, value) -> fill(page.locator("#field-" + name), value));
  }

  void fillsById(Map<String, String> values) {
    values.forEach((id, value) -> fill(page.locator("#" + id), value));
  }

  /** Fields whose names begin so. */
  void fillsByName(Map<String, String> values) {
    values.forEach(
        (name, value) -> fill(page.locator("input[name^='" + name + "']").first(), value));
  }

  private static void fill(Locator field, String value) {
    if (field.evaluate("it => it.tagName").equals("SELECT")) {
      field.selectOption(value);
    } else {
      field.fill(value);
    }
  }

  void sends() {
    page.locator("main form.form button[type=submit]").first().click();
    isTaken();
  }

  private void isTaken() {
    var refused = page.locator("[role=alert]");
    if (refused.count() > 0) {
      throw new AssertionError("refused: " + String.join(" ", refused.allTextContents()));
    }
  }

  void person(String key, String born) {
    begins("person");
    fills(Map.of("record_key", key, "given_name", "Keza " + key, "family_name", "Mugisha"));
    fills(Map.of("sex", "female", "birth_date", born, "nationality", "COD", "family", "FJ"));
    sends();
  }

  void step(String step, String on, String decidedBy) {
    fills(Map.of("step-step", step, "step-happened_on", on));
    if (!decidedBy.isEmpty()) {
      fills(Map.of("step-decided_by", decidedBy));
    }
    press("#form-step button[type=submit]");
  }

  boolean offersStep(String step) {
    return page.locator("#field-step-step option[value=" + step + "]").count() > 0;
  }

  void holds(int member, String reason, String on) {
    opensForm("hold", member);
    fills(Map.of("hold-reason", reason, "hold-held_on", on));
    press("#form-hold button[type=submit]");
  }

  /** Unfolds a form of the case and chooses the member it is about. */
  private void opensForm(String form, int member) {
    var panel = page.locator("#form-" + form);
    if (panel.getAttribute("open") == null) {
      panel.locator("summary").click();
    }
    var choices = page.locator("#field-" + form + "-person option:not([value=''])");
    fills(Map.of(form + "-person", String.valueOf(choices.nth(member).getAttribute("value"))));
  }

  void consents(int member, String givenBy, String on) {
    opensForm("consent", member);
    fills(Map.of("consent-given_by", givenBy, "consent-given_on", on));
    press("#form-consent button[type=submit]");
  }

  /** Ticks the row of a case in a list. */
  void chooses(String caseAddress) {
    page.locator("tr:has(a[href='" + caseAddress + "']) input[name=chosen]").check();
  }

  /** The address of the flight that is called so. */
  String flight(String number) {
    opens("/flights");
    var link =
        page.locator("main a[href^='/flights/']", new Page.LocatorOptions().setHasText(number));
    return String.valueOf(link.first().getAttribute("href"));
  }

  /** One tap on whoever is missing; those stand first. */
  void boardsNext() {
    page.locator(".gate-row .gate-board").first().click();
    page.waitForFunction("() => document.getElementById('gate-outbox').hidden");
    page.reload();
  }

  void landsAll(String state) {
    var lines = page.locator("select[name^='state-']");
    for (int line = 0; line < lines.count(); line++) {
      lines.nth(line).selectOption(state);
    }
  }

  /** The value that a figure's page prints for this year; nothing recorded is zero. */
  long figure(String figure) {
    opens(
        "/figures/" + LocalDate.now(java.time.ZoneId.of("Africa/Kigali")).getYear() + "/" + figure);
    var printed = page.locator(".figure-value a");
    return printed.count() == 0
        ? 0
        : Long.parseLong(printed.first().innerText().strip().replace(",", ""));
  }
}
