package org.inzira.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.inzira.database.InziraTest;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureNotes;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The invented mission, counted through the ledger. */
@InziraTest
@Import(LoadedDemonstration.class)
class DemonstrationTest {

  private static final Year SECOND = Year.of(2022);

  @Autowired private Workbooks workbooks;
  @Autowired private Deliveries deliveries;
  @Autowired private Figures figures;
  @Autowired private InventedPeople banner;
  @Autowired private Texts texts;

  @Test
  void countsThroughTheLedgerWhatWasPrinted() {
    var counted =
        figures.list(SECOND).stream()
            .collect(
                Collectors.toMap(value -> value.id().value(), value -> value.value().orElse(-1)));

    assertThat(counted)
        .isEqualTo(ExpectedFigures.all())
        .containsAllEntriesOf(ExpectedFigures.PRINTED);
    assertThat(get("people-resettled").previous()).hasValue(2598);
    assertThat(get("people-resettled").changePercent().orElseThrow()).isEqualTo("54.5");
    assertThat(get("health-assessments").changePercent().orElseThrow()).isEqualTo("84.0");
  }

  @Test
  void keepsHeadcountsApartFromPeople() {
    assertThat(get("mhpss-beneficiaries").individuallyCounted()).isEqualTo(2310);
    assertThat(get("mhpss-beneficiaries").headcount()).isEqualTo(3830);
  }

  @Test
  void standsInTheDistrictsThatWerePrinted() {
    assertThat(keys("handwashing-facilities-installed"))
        .containsExactlyInAnyOrder("RW57", "RW55", "RW43", "RW52", "RW33");
    assertThat(keys("ebola-banners-distributed"))
        .containsExactlyInAnyOrder("RW44", "RW45", "RW43", "RW52");
  }

  @Test
  void saysWhichTotalsWerePrintedAndWhichAreInvented() {
    assertThat(note(get("people-resettled"))).isEqualTo("invented records, total as printed");
    assertThat(note(get("vaccine-doses"))).isEqualTo("invented, not in the text we had");
    assertThat(breakdown("people-resettled", Axis.DESTINATION).note())
        .hasValueSatisfying(note -> assertThat(note.english()).isEqualTo("illustrative"));
  }

  @Test
  void saysOnEveryPageThatPeopleAreInvented() {
    assertThat(banner.sentence(texts.in(Locale.ENGLISH)))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("everyone", "invented"));
  }

  @Test
  void correctsTheLiveSheetsDistrictAndRefusesItsDay() {
    var live = check(Workbooks.LIVE);
    var mended = check(Workbooks.LIVE_MENDED);

    assertThat(live.refusals()).extracting(Refusal::code).containsExactly("RG-005");
    assertThat(live.notices()).extracting(Refusal::code).containsExactly("RG-011");
    assertThat(mended.refusals()).isEmpty();
    assertThat(mended.sheets().stream().mapToInt(sheet -> sheet.added()).sum()).isEqualTo(12);
  }

  private DeliveryReport check(String... names) {
    var delivery = Delivery.of(List.of(names).stream().map(workbooks::path).toList());
    var reported = new AtomicReference<DeliveryReport>();
    deliveries.check(
        delivery,
        new DeliveryListener() {
          @Override
          public void progressed(String sheet, long done, long total) {}

          @Override
          public void reported(DeliveryReport report) {
            reported.set(report);
          }
        });
    return reported.get();
  }

  private FigureValue get(String figure) {
    return figures.get(new FigureId(figure), SECOND);
  }

  private org.inzira.figures.Breakdown breakdown(String figure, Axis axis) {
    return figures.breakdown(new FigureId(figure), SECOND, axis, Disclosure.IN_HOUSE);
  }

  private List<String> keys(String figure) {
    return breakdown(figure, Axis.PLACE).cells().stream().map(cell -> cell.key()).toList();
  }

  private static String note(FigureValue value) {
    return value.note().map(FigureNotes.Note::english).orElse("");
  }
}
