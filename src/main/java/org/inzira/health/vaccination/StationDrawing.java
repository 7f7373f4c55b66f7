package org.inzira.health.vaccination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.health.HealthRecords;
import org.inzira.health.pregnancies.ToldOfPregnancy.Told;
import org.inzira.health.stock.Lots;
import org.inzira.health.stock.Lots.InStock;
import org.inzira.health.stock.SessionLots;
import org.inzira.health.stock.SessionLots.OnTheTable;
import org.inzira.health.vaccination.GivingView.Asked;
import org.inzira.health.vaccination.GivingView.Choosing;
import org.inzira.health.vaccination.GivingView.Due;
import org.inzira.health.vaccination.GivingView.Station;
import org.inzira.health.vaccination.GivingView.Vial;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.kernel.PlaceCode;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Wording;

/** Puts the page of the station together for one person. */
record StationDrawing(
    Patient patient,
    PlaceCode place,
    Map<String, String> form,
    VaccinationWords said,
    Optional<Told> told,
    Schedules schedules,
    LocalDate today,
    Instant now) {

  private static final String PREGNANCY = "asked-" + Caution.PREGNANCY.code();

  Station view(
      Frame frame,
      List<Choice> centres,
      SessionLots session,
      Lots lots,
      Set<Caution> asked,
      List<String> problems) {
    var table = session.onTheTable(place);
    var due = due();
    return new Station(
        frame,
        DuePages.address(patient.id()),
        said.who(patient),
        patient.cautions().stream().filter(one -> one.holds(today)).map(this::noted).toList(),
        centres,
        place.value(),
        session.gone(place).stream()
            .map(one ->
                words()
                    .text(one.why().label(), said.product(one.lot().vaccine()), one.lot().number()))
            .toList(),
        table.values().stream().map(one -> vial(one, due)).toList(),
        choosing(lots.usable(place, today), table),
        Giving.in(asked).map(this::asked).toList(),
        due.stream().map(this::due).toList(),
        choices(DoseNotGivenDefinition.WHY, "code.dose-not-given.why."),
        choices(HealthRecords.ROUTES, "code.route."),
        choices(HealthRecords.BODY_SITES, "code.body_site."),
        problems,
        form);
  }

  private Wording words() {
    return said.words();
  }

  /** What may be given, or would be but for a pregnancy. */
  private List<Advice> due() {
    var schedule = schedules.usual();
    return Course.all(schedule, patient.question(schedule, today, Optional.empty(), pregnant()))
        .stream()
        .filter(one -> one.standing().isDue() || one.standing() instanceof Standing.Withheld)
        .toList();
  }

  private Pregnant pregnant() {
    return Pregnant.of(form.getOrDefault(PREGNANCY, toldToday()));
  }

  private String toldToday() {
    return told.filter(one -> one.holds(today)).map(Told::code).orElse("");
  }

  private String noted(Caution.Noted one) {
    var plain =
        words()
            .text(
                "health.caution.noted",
                words().text("code.contraindication." + one.caution().code()),
                words().day(one.on()));
    return one.note().isEmpty() ? plain : plain + " – " + one.note();
  }

  private List<Choice> choices(List<String> codes, String key) {
    return codes.stream().map(code -> new Choice(code, words().text(key + code))).toList();
  }

  private Vial vial(OnTheTable one, List<Advice> due) {
    var cvx = one.lot().vaccine();
    var counts =
        Giving.countsFor(cvx, due).stream()
            .map(advice -> said.shortly(advice.vaccine(), advice.standing()))
            .collect(Collectors.joining(" · "));
    var warned =
        patient.against(schedules.isLive(cvx), today).stream()
            .map(caution -> words().text("code.contraindication." + caution.code()))
            .collect(Collectors.joining(", "));
    return new Vial(
        cvx,
        said.product(cvx),
        one.lot().number(),
        words().text("health.give.until", words().moment(one.usableUntil())),
        one.isOver(now),
        counts.isEmpty() ? words().text("health.give.not_due") : counts,
        warned,
        form.containsKey("given-" + cvx),
        form.getOrDefault("route-" + cvx, one.proposedRoute()),
        form.getOrDefault("site-" + cvx, ""));
  }

  private List<Choosing> choosing(List<InStock> usable, Map<String, OnTheTable> table) {
    return usable.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.lot().vaccine(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(cvx -> Integer.valueOf(cvx))))
        .map(entry ->
            new Choosing(
                entry.getKey(),
                said.product(entry.getKey()),
                entry.getValue().stream().map(this::lot).toList(),
                Optional.ofNullable(table.get(entry.getKey()))
                    .filter(one -> !one.isOver(now))
                    .map(one -> one.lot().id().value().toString())
                    .orElse("")))
        .toList();
  }

  private Choice lot(InStock one) {
    return new Choice(
        one.lot().id().value().toString(),
        words()
            .text(
                "health.give.lot",
                one.lot().number(),
                words().day(one.lot().lastDay()),
                one.doses()));
  }

  private Asked asked(Caution caution) {
    var name = "asked-" + caution.code();
    var isPregnancy = caution == Caution.PREGNANCY;
    var noted =
        patient.against(true, today).contains(caution) ? "yes" : isPregnancy ? toldToday() : "";
    return new Asked(
        name,
        words().text("health.caution.ask." + caution.code()),
        form.getOrDefault(name, noted),
        isPregnancy ? said.told(told, today) : "");
  }

  private Due due(Advice advice) {
    return new Due(
        advice.vaccine().id(),
        said.listed(advice),
        said.notes(advice),
        form.getOrDefault("not-" + advice.vaccine().id(), ""));
  }
}
