package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody of a programme at work: fills in forms, looks at lists and figures. */
final class Officer {

  private final Page page;
  private final String server;

  Officer(Page page, String server) {
    this.page = page;
    this.server = server;
  }

  static Officer enters(Visit visit, String server, String account) {
    visit.page().locator("button[name=account][value=" + account + "]").first().click();
    return new Officer(visit.page(), server);
  }

  /** From the list of a kind to its empty form. */
  Officer begins(String kind) {
    page.navigate(server + "/records");
    page.locator("main a[href='/records/" + kind + "']").first().click();
    page.locator("a[href='/records/" + kind + "/new']").first().click();
    return this;
  }

  /** Fills fields in, by their names. */
  Officer fills(Map<String, String> values) {
    values.forEach((name, value) -> {
      var field = page.locator("#field-" + name);
      if (field.evaluate("it => it.tagName").equals("SELECT")) {
        field.selectOption(value);
      } else {
        field.fill(value);
      }
    });
    return this;
  }

  Officer saves() {
    page.locator("main form.form button[type=submit]").click();
    return this;
  }

  /** The form comes back with a sentence on top and at the field, and keeps what was filled in. */
  Officer isRefused(String field, String value, String sentence) {
    assertThat(page.locator("[role=alert]").textContent()).contains(sentence);
    assertThat(page.locator("#field-" + field + "-refusals").textContent()).contains(sentence);
    assertThat(page.locator("#field-" + field).getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(page.locator("#field-" + field).inputValue()).isEqualTo(value);
    return this;
  }

  /** On the page of a record, which names its key; gives the address. */
  String isAt(String key) {
    assertThat(page.locator("h1").textContent()).contains(key);
    assertThat(page.url()).contains("/records/").doesNotContain("/new").doesNotContain("/edit");
    return page.url();
  }

  /** The record as the list shows it, found by its link there. */
  Locator finds(String kind, String key) {
    page.navigate(server + "/records/" + kind);
    return page.locator("main td a", new Page.LocatorOptions().setHasText(key));
  }

  Officer corrects(String address, Map<String, String> values) {
    page.navigate(address);
    page.locator("a[href$='/edit']").first().click();
    return fills(values).saves();
  }

  void voids(String address, String reason) {
    page.navigate(address);
    page.locator("form[action$='/void'] input[name=reason]").fill(reason);
    page.locator("form[action$='/void'] button").click();
    assertThat(page.locator("main").textContent()).contains("Voided", reason);
  }

  void restores(String address) {
    page.navigate(address);
    page.locator("a[href$='/restore']").first().click();
    page.locator("form[action$='/restore'] button[type=submit]").click();
    assertThat(page.locator("form[action$='/void']").count()).isEqualTo(1);
  }

  /** The value that a figure's page prints for 2022; nothing recorded is zero. */
  long reads(String figure) {
    page.navigate(server + "/figures/2022/" + figure);
    var printed = page.locator(".figure-value a");
    return printed.count() == 0
        ? 0
        : Long.parseLong(printed.first().textContent().strip().replace(",", ""));
  }

  /** The value of one cell on the page of a figure, by the link that leads to its entries. */
  long reads(String figure, String cell) {
    page.navigate(server + "/figures/2022/" + figure);
    var link = page.locator("td a[href$='/entries?" + cell + "']");
    return link.count() == 0 ? 0 : Long.parseLong(link.first().textContent().strip());
  }
}
