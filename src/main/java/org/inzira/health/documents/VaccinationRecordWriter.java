package org.inzira.health.documents;

import java.util.List;
import java.util.Optional;
import org.inzira.health.vaccination.VaccinationReports;
import org.springframework.stereotype.Component;

/** All doses that somebody has had, given here or documented, and what is due next. */
@Component
class VaccinationRecordWriter implements PaperWriter {

  private final HealthHistory history;
  private final VaccinationReports reports;

  VaccinationRecordWriter(HealthHistory history, VaccinationReports reports) {
    this.history = history;
    this.reports = reports;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.VACCINATION_RECORD;
  }

  @Override
  public Paper write(Order order, PaperWords said) {
    return new Paper(
        said.title(kind()),
        order.number(),
        said.issuer(),
        said.purpose(order),
        List.of(said.client(order.client()), doses(order.client(), said), due(order, said)),
        Optional.empty(),
        List.of(said.text("sign.vaccinator"), said.text("sign.stamp")),
        said.foot(order));
  }

  Paper.Part doses(Client client, PaperWords said) {
    var rows =
        history.doses(client.id()).stream()
            .map(dose ->
                List.of(
                    said.day(dose.on()),
                    said.words().text("code.vaccine." + dose.cvx()),
                    dose.lot().orElse(PaperWords.NONE),
                    said.text("given." + dose.how()),
                    said.place(dose.place()),
                    dose.how().equals("given") ? dose.by() : PaperWords.NONE))
            .toList();
    return Paper.Part.grid(
        "doses",
        said.text("doses"),
        new Paper.Grid(
            said.text("doses.caption"),
            List.of(
                said.text("doses.day"),
                said.text("doses.vaccine"),
                said.text("doses.lot"),
                said.text("doses.how"),
                said.text("doses.place"),
                said.text("doses.by")),
            rows),
        said.text("doses.none"));
  }

  private Paper.Part due(Order order, PaperWords said) {
    var report = reports.of(order.client().id(), order.day(), said.words()).orElseThrow();
    var rows =
        report.lines().stream()
            .map(line ->
                List.of(
                    line.illustrative()
                        ? said.text("due.illustrative", line.vaccine())
                        : line.vaccine(),
                    line.standing(),
                    (line.said() + " " + line.notes()).strip()))
            .toList();
    return Paper.Part.grid(
            "due",
            said.text("due"),
            new Paper.Grid(
                said.text("due.caption", said.day(order.day()), report.version()),
                List.of(
                    said.text("doses.vaccine"), said.text("due.standing"), said.text("due.said")),
                rows),
            PaperWords.NONE)
        .with(said.text("due.note"));
  }
}
