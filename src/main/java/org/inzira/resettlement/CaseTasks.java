package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.List;
import org.inzira.kernel.AccountName;

/** The tasks of cases. What a task says is for case workers and protection officers only. */
public interface CaseTasks {

  /** What an officer has to do up to a day and has not done, the soonest first. */
  List<CaseTask> due(AccountName officer, LocalDate until, int limit);
}
