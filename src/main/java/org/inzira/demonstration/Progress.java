package org.inzira.demonstration;

import java.util.List;
import java.util.Locale;
import org.inzira.kernel.Refusal;

/**
 * How far the bringing in is.
 *
 * @param workbook the file that is being worked on, or empty
 * @param sheet the sheet of it, or empty
 */
record Progress(
    Step step,
    String workbook,
    String sheet,
    long rowsDone,
    long rowsTotal,
    List<Refusal> refusals) {

  enum Step {
    IDLE,
    MAKING,
    BRINGING,
    ADOPTING,
    DONE,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Progress {
    refusals = List.copyOf(refusals);
  }

  static Progress at(Step step) {
    return new Progress(step, "", "", 0, 0, List.of());
  }

  static Progress bringing(String workbook, String sheet, long rowsDone, long rowsTotal) {
    return new Progress(Step.BRINGING, workbook, sheet, rowsDone, rowsTotal, List.of());
  }

  static Progress failed(String workbook, List<Refusal> refusals) {
    return new Progress(Step.FAILED, workbook, "", 0, 0, refusals);
  }

  boolean isUnderWay() {
    return step == Step.MAKING || step == Step.BRINGING || step == Step.ADOPTING;
  }

  int percent() {
    return rowsTotal == 0 ? 0 : (int) (100 * rowsDone / rowsTotal);
  }
}
