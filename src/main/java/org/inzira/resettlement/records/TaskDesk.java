package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.CaseTask;
import org.inzira.resettlement.CaseTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tasks that are not done yet. */
@Repository
class TaskDesk implements CaseTasks {

  private final JdbcClient database;

  TaskDesk(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<CaseTask> due(AccountName officer, LocalDate until, int limit) {
    return database
        .sql(
            """
            select case_task.id, "case", number, officer, task, due_on
            from resettlement.case_task
            join resettlement.number on number.case_id = "case"
            where officer = :officer and due_on <= :until and done_on is null
              and voided_at is null
            order by due_on, case_task.id
            limit :limit
            """)
        .param("officer", officer.value())
        .param("until", until)
        .param("limit", limit)
        .query((row, _) ->
            new CaseTask(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case", UUID.class)),
                row.getString("number"),
                new AccountName(row.getString("officer")),
                row.getString("task"),
                row.getObject("due_on", LocalDate.class)))
        .list();
  }
}
