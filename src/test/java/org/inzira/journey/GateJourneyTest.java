package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.boarding.BoardingGround;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.Taps;
import org.inzira.database.BrowserTest;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officers at the gate with phones, on a link that fails. */
@BrowserTest
class GateJourneyTest {

  private static final String STORE =
      "() => Object.keys(localStorage).filter(key => key.startsWith('inzira.kept.')).length";

  private final Accounts accounts;
  private final Flights flights;
  private final Manifests manifests;
  private final Taps taps;
  private final BoardingGround ground;
  private final String server;

  private FlightId flight;
  private BoardingGround.Family family;

  @Autowired
  GateJourneyTest(
      Accounts accounts,
      Registers registers,
      Transactions transactions,
      Flights flights,
      Manifests manifests,
      Taps taps,
      @LocalServerPort int port) {
    this.accounts = accounts;
    this.flights = flights;
    this.manifests = manifests;
    this.taps = taps;
    this.ground = new BoardingGround(registers, transactions, flights);
    this.server = "http://127.0.0.1:" + port;
    this.flight = ground.flight();
    this.family = ground.family(1);
  }

  @BeforeEach
  void putsAFamilyOnTheManifest() {
    for (var name : new String[] {"gate.amina", "gate.eric"}) {
      accounts.addDemonstration(new AccountName(name), Set.of(Role.MOVEMENT)).orThrow();
    }
    flight = ground.flight();
    family = ground.family(3);
    ground.book(flight, family);
    manifests.put(flight, family.id()).orThrow();
  }

  @Test
  void keepsTapsWhileTheLinkFailsAndSendsEachOnce() {
    try (var visit = Visit.to(server)) {
      var page = enter(visit, "gate.amina");
      page.context().setOffline(true);

      board(page, person(0));
      board(page, person(1));

      assertThat(unsent(page).textContent()).contains("2 taps are not yet sent");
      assertThat(row(page, person(0)).textContent()).contains("not yet sent");
      assertThat(taps.attendance(flight)).isEmpty();

      page.context().setOffline(false);
      sendNow(page);
      page.waitForFunction("() => document.getElementById('gate-outbox').hidden");

      assertThat(taps.attendance(flight)).hasSize(2);
      assertThat(taps.attendance(flight).values())
          .allMatch(one -> one.standing().size() == 1 && one.isOnBoard());
      assertThat(page.locator(".gate-progress").textContent()).contains("2 of 3 on board");
      assertThat(page.evaluate(STORE)).isEqualTo(0);
    }
  }

  @Test
  void showsBothOfTwoOfficersThatDifferUntilOneSettlesIt() {
    try (var amina = Visit.to(server);
        var eric = Visit.to(server)) {
      var first = enter(amina, "gate.amina");
      var second = enter(eric, "gate.eric");
      second.context().setOffline(true);
      board(first, person(0));
      first.waitForFunction("() => document.getElementById('gate-outbox').hidden");
      row(second, person(0)).locator(".gate-other summary").click();
      row(second, person(0)).locator("button[value=no_show]").click();

      second.context().setOffline(false);
      sendNow(second);
      second.waitForFunction("() => document.getElementById('gate-outbox').hidden");

      assertThat(row(second, person(0)).textContent())
          .contains("Officers differ", "gate.amina said “Boarded”", "gate.eric said “No-show”");
      board(second, person(0));
      second.waitForFunction("() => document.getElementById('gate-outbox').hidden");
      assertThat(taps.attendance(flight).get(person(0)).isOnBoard()).isTrue();
    }
  }

  @Test
  void emptiesThePhoneAtSignOutAndShowsASecondOfficerNothingOfTheFirst() {
    try (var visit = Visit.to(server)) {
      var page = enter(visit, "gate.amina");
      page.context().setOffline(true);
      board(page, person(0));
      assertThat(page.evaluate(STORE)).isEqualTo(1);
      page.evaluate("() => { window.fetch = () => Promise.reject(new Error('away')); }");
      page.context().setOffline(false);

      var asked = new java.util.ArrayList<String>();
      page.onDialog(dialog -> {
        asked.add(dialog.message());
        dialog.accept();
      });
      page.locator(".sign-out button").click();
      page.waitForURL("**/sign-in**");

      assertThat(asked).singleElement().asString().contains("not sent yet");
      assertThat(page.evaluate(STORE)).isEqualTo(0);
      page.locator("button[name=account][value='gate.eric']").first().click();
      page.navigate(server + "/boarding/" + flight.value());
      assertThat(unsent(page).isHidden()).isTrue();
      assertThat(taps.attendance(flight)).isEmpty();
    }
  }

  @Test
  void hidesWhatAnotherOfficerKeptOnASharedPhoneAndSendsItWhenTheyAreBack() {
    try (var visit = Visit.to(server)) {
      var page = enter(visit, "gate.amina");
      page.evaluate("() => { window.fetch = () => Promise.reject(new Error('away')); }");
      board(page, person(0));
      page.context().clearCookies();

      page.navigate(server + "/sign-in");
      page.locator("button[name=account][value='gate.eric']").first().click();
      page.navigate(server + "/boarding/" + flight.value());
      assertThat(unsent(page).isHidden()).isTrue();
      assertThat(taps.attendance(flight)).isEmpty();

      page.context().clearCookies();
      enter(visit, "gate.amina");
      page.waitForFunction("() => document.getElementById('gate-outbox').hidden");
      assertThat(taps.attendance(flight).get(person(0)).officers())
          .containsExactly(new AccountName("gate.amina"));
    }
  }

  @Test
  void takesATapWithoutScript() {
    try (var visit = Visit.withoutScript(server)) {
      var page = enter(visit, "gate.amina");

      board(page, person(0));

      assertThat(page.locator(".gate-progress").textContent()).contains("1 of 3 on board");
      assertThat(flights.find(flight)).isPresent();
    }
  }

  private Page enter(Visit visit, String account) {
    var page = visit.page();
    page.navigate(server + "/sign-in?lang=en");
    page.locator("button[name=account][value='" + account + "']").first().click();
    page.navigate(server + "/boarding/" + flight.value() + "?lang=en");
    return page;
  }

  private PersonId person(int number) {
    return family.persons().get(number);
  }

  private static Locator row(Page page, PersonId person) {
    return page.locator("#p-" + person.value());
  }

  private static void board(Page page, PersonId person) {
    row(page, person).locator(".gate-board").click();
  }

  /** The page may have sent by itself by now, and then its button is gone. */
  private static void sendNow(Page page) {
    page.evaluate("() => document.querySelector('.gate-send').click()");
  }

  private static Locator unsent(Page page) {
    return page.locator("#gate-outbox");
  }
}
