package org.inzira.claims;

import java.util.List;
import java.util.Optional;
import org.inzira.claims.FigureNumbers.Answer;
import org.inzira.claims.FigureNumbers.Numbers;
import org.inzira.claims.Part.Cell;
import org.inzira.claims.Part.Reference;
import org.inzira.kernel.Refusal;

/** Whether a reference leads to a number, and to which. */
record References(FigureNumbers numbers) {

  /** Why a reference does not lead to a number. */
  Optional<Refusal> refusal(Reference reference) {
    if (reference.isYear()) {
      return Optional.empty();
    }
    var figure = reference.figure();
    return numbers
        .find(figure)
        .map(known -> refusal(reference, known))
        .orElseGet(() -> Optional.of(Refusal.of("CL-001", figure)));
  }

  private Optional<Refusal> refusal(Reference reference, Numbers known) {
    var figure = reference.figure();
    var unbroken = reference.cell().filter(cell -> !known.axes().contains(cell.axis()));
    if (unbroken.isPresent()) {
      return Optional.of(noSuchAxis(figure, unbroken.get(), known));
    }
    if (known.value().isEmpty()) {
      return Optional.of(Refusal.of(known.withheld() ? "CL-012" : "CL-007", figure));
    }
    return switch (reference.shown()) {
      case VALUE -> Optional.empty();
      case PREVIOUS ->
          known.previous().isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.of("CL-008", figure));
      case CHANGE -> {
        if (known.previous().isEmpty()) {
          yield Optional.of(Refusal.of("CL-008", figure));
        }
        yield known.previous().getAsLong() == 0
            ? Optional.of(Refusal.of("CL-009", figure))
            : Optional.empty();
      }
      case CELL, SHARE -> broken(reference, reference.cell().orElseThrow(), known);
    };
  }

  private Optional<Refusal> broken(Reference reference, Cell cell, Numbers known) {
    var figure = reference.figure();
    boolean share = reference.shown() == Part.Shown.SHARE;
    return switch (numbers.cell(figure, cell)) {
      case Answer.NoSuchAxis() -> Optional.of(noSuchAxis(figure, cell, known));
      case Answer.NoSuchCell() ->
          Optional.of(Refusal.of("CL-005", figure, cell.axis(), cell.key()));
      case Answer.KeptBack() -> Optional.of(Refusal.of("CL-010", figure, cell.key()));
      case Answer.KeptSinceEdition() -> Optional.of(Refusal.of("CL-013", figure, cell.key()));
      case Answer.Known(var value, var exclusive) -> {
        if (share && !exclusive) {
          yield Optional.of(Refusal.of("CL-006", figure, cell.axis()));
        }
        yield share && known.value().orElseThrow() == 0
            ? Optional.of(Refusal.of("CL-011", figure))
            : Optional.empty();
      }
    };
  }

  private static Refusal noSuchAxis(String figure, Cell cell, Numbers known) {
    return Refusal.of("CL-004", figure, cell.axis(), String.join(", ", known.axes()));
  }

  /** The findings of all references and marks of a text. */
  List<Finding> findings(NarrativeText text, Lines lines) {
    return text.parts().stream()
        .flatMap(part ->
            refusal(part)
                .map(refusal ->
                    new Finding(
                        refusal,
                        part.at(),
                        lines.excerpt(part.at().start(), part.at().end()),
                        List.of()))
                .stream())
        .toList();
  }

  private Optional<Refusal> refusal(Part part) {
    return switch (part) {
      case Part.Literal literal -> Optional.empty();
      case Part.Quotation quotation -> Optional.empty();
      case Part.Broken wrong -> Optional.of(wrong.refusal());
      case Reference reference -> refusal(reference);
    };
  }
}
