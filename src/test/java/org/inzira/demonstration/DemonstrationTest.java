package org.inzira.demonstration;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.inzira.database.InziraTest;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureNote;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Brings the invented mission in and counts it through the ledger; has a database of its own. */
@InziraTest
@TestPropertySource(properties = "inzira.test=demonstration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

  private static final Year SECOND = Year.of(2022);

  /** What the mission printed for 2022, or what follows from it. */
  private static final Map<String, Long> PRINTED =
      Map.ofEntries(
          entry("people-resettled", 4015L),
          entry("people-resettled-female", 1954L),
          entry("people-resettled-male", 2061L),
          entry("thermal-cameras-provided", 1L),
          entry("ebola-banners-distributed", 166L),
          entry("osbp-construction-started", 1L),
          entry("mhpss-beneficiaries", 6140L),
          entry("handwashing-facilities-installed", 16L),
          entry("ppe-suits-provided", 300L),
          entry("n95-masks-provided", 1000L),
          entry("diaspora-tvet-experts", 17L),
          entry("diaspora-health-experts", 11L),
          entry("diaspora-experts", 28L),
          entry("iprcs-supported", 8L),
          entry("hospitals-supported", 10L),
          entry("diaspora-mappings", 2L),
          entry("innovators-trained", 10L));

  @Autowired private Bringing bringing;
  @Autowired private Workbooks workbooks;
  @Autowired private Deliveries deliveries;
  @Autowired private Figures figures;
  @Autowired private InventedPeople banner;
  @Autowired private Texts texts;

  @BeforeAll
  void bringIn() {
    assertThat(bringing.run().step()).isEqualTo(Progress.Step.DONE);
  }

  @Test
  void countsThroughTheLedgerWhatWasPrinted() {
    var counted =
        PRINTED.keySet().stream()
            .collect(Collectors.toMap(id -> id, id -> get(id).value().orElse(-1)));

    assertThat(counted).isEqualTo(PRINTED);
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
  void changesNothingTheSecondTime() {
    var report = check(Workbooks.OF_2021, Workbooks.OF_2022);

    assertThat(report.refusals()).isEmpty();
    assertThat(report.sheets())
        .allMatch(sheet -> sheet.added() + sheet.changed() + sheet.voided() == 0);
    assertThat(bringing.run().step()).isEqualTo(Progress.Step.DONE);
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
    return value.note().map(FigureNote::english).orElse("");
  }
}
