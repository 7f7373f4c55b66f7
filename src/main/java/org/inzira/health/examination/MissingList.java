package org.inzira.health.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.asked.Ask;
import org.inzira.health.asked.Ask.Item;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.Missing.Kind;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.laboratory.LaboratoryStanding.Progress;
import org.inzira.health.referrals.Referral;

/** Says all at once what is missing before an examination can be signed. It only looks. */
final class MissingList {

  private static final String SPUTUM = "sputum";

  private final List<Ask> asks;
  private final Map<Section, SectionFile> sections;
  private final LaboratoryStanding laboratory;
  private final List<Missing> found = new ArrayList<>();

  private MissingList(
      List<Ask> asks, Map<Section, SectionFile> sections, LaboratoryStanding laboratory) {
    this.asks = asks;
    this.sections = sections;
    this.laboratory = laboratory;
  }

  static List<Missing> of(
      List<Ask> asks,
      Map<Section, SectionFile> sections,
      LaboratoryStanding laboratory,
      List<Referral> referrals,
      boolean isFeeOwed) {
    var list = new MissingList(asks, sections, laboratory);
    list.sections();
    list.tests();
    referrals.stream()
        .filter(one -> one.standing() == Referral.Standing.OPEN)
        .forEach(one -> list.found.add(Missing.of(Kind.REFERRAL, one.specialty(), true)));
    if (laboratory.hasOpenCritical()) {
      list.found.add(Missing.of(Kind.CRITICAL, "", true));
    }
    if (isFeeOwed) {
      list.found.add(Missing.of(Kind.FEE, "", true));
    }
    return List.copyOf(list.found);
  }

  /** In the order of the day; one that was begun is closed before it is signed, asked or not. */
  private void sections() {
    sections.forEach((section, file) -> {
      var ask = ask(new Item.Part(section)).filter(MissingList::holds);
      if (file.state() == SectionState.DRAFT) {
        found.add(Missing.of(Kind.OPEN_SECTION, section.code(), true));
      } else if (!file.state().isClosed() && ask.isPresent()) {
        found.add(Missing.of(Kind.SECTION, section.code(), ask.get().isBinding()));
      }
    });
  }

  /** What is confidential is asked by a signed line alone. */
  private static boolean holds(Ask ask) {
    boolean isConfidential =
        ask.item() instanceof Item.Part(var section) && section.isConfidential();
    return ask.required() && (!isConfidential || ask.signed().isPresent());
  }

  /** What a physician asked beyond the list is waited for, too. */
  private void tests() {
    var known = new HashSet<String>();
    for (var test : laboratory.tests()) {
      known.add(test.test().value());
      if (test.progress() != Progress.FINAL) {
        var code = test.test().value();
        found.add(new Missing(Kind.TEST, code, isBinding(code), test.pendingUntil()));
      }
    }
    for (var ask : asks) {
      if (ask.item() instanceof Item.Test(var code) && ask.required() && known.add(code)) {
        found.add(Missing.of(Kind.TEST_NOT_ASKED, code, ask.isBinding()));
      }
    }
    if (suggestsTuberculosis() && known.add(SPUTUM)) {
      found.add(Missing.of(Kind.TEST_NOT_ASKED, SPUTUM, false));
    }
  }

  /** What a physician asked binds; what only an illustrative line asked does not. */
  private boolean isBinding(String test) {
    return ask(new Item.Test(test)).filter(Ask::required).map(Ask::isBinding).orElse(true);
  }

  private boolean suggestsTuberculosis() {
    var radiology = Optional.ofNullable(sections.get(Section.RADIOLOGY));
    return radiology
        .map(file -> file.answers().answer("reading"))
        .filter("suggests_tuberculosis"::equals)
        .isPresent();
  }

  private Optional<Ask> ask(Item item) {
    return asks.stream().filter(ask -> ask.item().equals(item)).findFirst();
  }
}
