package org.inzira.health.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.health.documents.HealthHistory.Assessed;
import org.inzira.health.documents.SummaryOrders.Section;
import org.inzira.health.examination.Examination;
import org.springframework.stereotype.Component;

/**
 * All that is recorded of somebody's health, for who goes on with it. What is confidential stands
 * in a part of its own, and only where the physician includes it with the client's consent.
 */
@Component
class SummaryWriter implements PaperWriter {

  private final HealthHistory history;
  private final FitnessReading fitness;
  private final VaccinationRecordWriter vaccinations;
  private final TreatmentWriter treatment;
  private final SummaryOrders orders = SummaryOrders.shipped();

  SummaryWriter(
      HealthHistory history,
      FitnessReading fitness,
      VaccinationRecordWriter vaccinations,
      TreatmentWriter treatment) {
    this.history = history;
    this.fitness = fitness;
    this.vaccinations = vaccinations;
    this.treatment = treatment;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.MEDICAL_SUMMARY;
  }

  @Override
  public Paper write(Order order, PaperWords said) {
    var assessed = history.assessments(order.client().id());
    var parts = new ArrayList<Paper.Part>();
    parts.add(said.client(order.client()));
    for (var section : orders.of(assessed.stream().findFirst().map(Assessed::destination))) {
      part(section, order, assessed, said).ifPresent(parts::add);
    }
    return new Paper(
        said.title(kind()),
        order.number(),
        said.issuer(),
        said.purpose(order),
        parts,
        Optional.empty(),
        said.signatures(),
        said.foot(order) + " " + said.text("summary.order", orders.version()));
  }

  private Optional<Paper.Part> part(
      Section section, Order order, List<Assessed> assessed, PaperWords said) {
    var client = order.client();
    return switch (section) {
      case ASSESSMENTS -> Optional.of(assessments(assessed, said));
      case CONDITIONS -> Optional.of(treatment.conditions(client, false, said));
      case TREATMENT -> Optional.of(treatment.medicines(client, false, said));
      case RESULTS -> Optional.of(results(order, false, said));
      case VACCINATIONS -> Optional.of(vaccinations.doses(client, said));
      case JOURNEY -> Optional.of(journey(order, said));
      case CONFIDENTIAL ->
          order.asked().confidential() ? Optional.of(confidential(order, said)) : Optional.empty();
    };
  }

  private static Paper.Part assessments(List<Assessed> assessed, PaperWords said) {
    var rows =
        assessed.stream()
            .map(one -> {
              var found = one.detail().map(Examination::found);
              return List.of(
                  said.day(one.on()),
                  said.country(one.destination()),
                  said.code("outcome", Optional.of(one.outcome())),
                  said.code(
                      "tuberculosis_class", found.flatMap(Examination.Found::tuberculosisClass)),
                  said.code("other_class", found.flatMap(Examination.Found::otherClass)),
                  found.flatMap(Examination.Found::signedBy).orElse(PaperWords.NONE));
            })
            .toList();
    return Paper.Part.grid(
        "assessments",
        said.text("assessments"),
        new Paper.Grid(
            said.text("assessments.caption"),
            List.of(
                said.text("assessments.on"),
                said.text("destination"),
                said.text("assessments.outcome"),
                said.text("assessments.tuberculosis"),
                said.text("assessments.other"),
                said.text("assessments.by")),
            rows),
        said.text("assessments.none"));
  }

  private Paper.Part results(Order order, boolean confidential, PaperWords said) {
    var rows =
        history.results(order.client().id()).stream()
            .filter(result -> result.confidential() == confidential)
            .map(result ->
                List.of(
                    said.day(result.on()),
                    result.test(),
                    result.value(),
                    result.range().orElse(PaperWords.NONE),
                    result.performer().orElse(PaperWords.NONE)))
            .toList();
    return Paper.Part.grid(
        confidential ? "confidential" : "results",
        said.text(confidential ? "confidential" : "results"),
        new Paper.Grid(
            said.text("results.caption"),
            List.of(
                said.text("results.on"),
                said.text("results.test"),
                said.text("results.value"),
                said.text("results.range"),
                said.text("results.by")),
            rows),
        said.text("results.none"));
  }

  /** Tables of their own, so that the part can be taken off the rest. */
  private Paper.Part confidential(Order order, PaperWords said) {
    var results = results(order, true, said);
    var grids = new ArrayList<>(results.grids());
    grids.addAll(treatment.conditions(order.client(), true, said).grids());
    grids.addAll(treatment.medicines(order.client(), true, said).grids());
    var consented = said.text("confidential.consent", said.day(order.asked().consentedOn()));
    return new Paper.Part(
        "confidential",
        said.text("confidential"),
        grids.isEmpty() ? consented + " " + said.text("confidential.none") : consented,
        List.of(),
        grids);
  }

  private Paper.Part journey(Order order, PaperWords said) {
    var newest = fitness.of(order.client().id()).newest();
    return newest
        .map(check ->
            Paper.Part.items(
                "journey",
                said.text("journey"),
                List.of(
                    said.item("fitness.examined", said.day(check.on())),
                    said.item("destination", said.country(check.destination())),
                    said.item(
                        "fitness.found",
                        said.text(
                            !check.fit()
                                ? "fitness.unfit"
                                : check.needs().isEmpty() ? "fitness.fit" : "fitness.conditions")),
                    said.item("needs", said.needs(check.needs())))))
        .orElseGet(
            () -> Paper.Part.note("journey", said.text("journey"), said.text("journey.none")));
  }
}
