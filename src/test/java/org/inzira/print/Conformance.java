package org.inzira.print;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file is what it says it is. */
public final class Conformance {

  private static final Logger QUIET = Logger.getLogger("org.verapdf");

  private Conformance() {}

  /** What breaks PDF/UA-1 or PDF/A-2a; empty for a file that is both. */
  public static List<String> faults(byte[] pdf) throws Exception {
    QUIET.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    var faults = new ArrayList<String>();
    for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      var foundry = Foundries.defaultInstance();
      try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour)) {
        var result = foundry.createValidator(flavour, 100, false, true, false).validate(parser);
        if (result.getTotalAssertions() == 0) {
          faults.add(flavour + ": nothing was checked");
        }
        result.getTestAssertions().stream()
            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
            .map(failed ->
                "%s %s-%d %s @ %s"
                    .formatted(
                        flavour,
                        failed.getRuleId().getClause(),
                        failed.getRuleId().getTestNumber(),
                        failed.getMessage(),
                        failed.getLocation().getContext()))
            .distinct()
            .limit(20)
            .forEach(faults::add);
      }
    }
    return faults;
  }
}
