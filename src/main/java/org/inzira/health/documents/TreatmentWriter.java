package org.inzira.health.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody is treated for and carries with them, for airlines and customs. */
@Component
class TreatmentWriter implements PaperWriter {

  private final HealthHistory history;

  TreatmentWriter(HealthHistory history) {
    this.history = history;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.TREATMENT_LETTER;
  }

  @Override
  public Paper write(Order order, PaperWords said) {
    return new Paper(
        said.title(kind()),
        order.number(),
        said.issuer(),
        List.of(
            said.text("letter.address", order.asked().recipient()), said.text("letter.statement")),
        List.of(
            said.client(order.client()),
            conditions(order.client(), false, said),
            medicines(order.client(), false, said)),
        Optional.empty(),
        said.signatures(),
        said.foot(order));
  }

  Paper.Part conditions(Client client, boolean confidential, PaperWords said) {
    return part("conditions", history.conditions(client.id()), confidential, said);
  }

  Paper.Part medicines(Client client, boolean confidential, PaperWords said) {
    return part("treatment", history.treatment(client.id()), confidential, said);
  }

  private static Paper.Part part(
      String name, List<HealthHistory.Noted> noted, boolean confidential, PaperWords said) {
    var rows =
        noted.stream()
            .filter(one -> one.confidential() == confidential)
            .map(one -> List.of(one.text(), said.day(one.on())))
            .toList();
    return Paper.Part.grid(
        name,
        said.text(name),
        new Paper.Grid(
            said.text(name + ".caption"),
            List.of(said.text(name + ".name"), said.text("recorded")),
            rows),
        said.text(name + ".none"));
  }
}
