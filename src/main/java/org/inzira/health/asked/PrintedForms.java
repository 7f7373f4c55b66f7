package org.inzira.health.asked;

import java.util.List;
import org.inzira.kernel.CountryCode;

/** The printed forms of all destinations; one that names none is the plain one of all others. */
public record PrintedForms(String version, List<PrintedForm> forms) {

  public PrintedForms {
    forms = List.copyOf(forms);
    if (forms.stream().filter(one -> one.destinations().isEmpty()).count() != 1) {
      throw new IllegalArgumentException("exactly one form is for all other destinations");
    }
  }

  /** The one of a destination. */
  public PrintedForm of(CountryCode destination) {
    return forms.stream()
        .filter(one -> one.destinations().contains(destination))
        .findFirst()
        .orElseGet(this::plain);
  }

  private PrintedForm plain() {
    return forms.stream().filter(one -> one.destinations().isEmpty()).findFirst().orElseThrow();
  }
}
