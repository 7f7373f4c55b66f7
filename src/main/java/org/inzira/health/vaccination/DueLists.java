package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.health.DueListReading;
import org.inzira.health.vaccination.DueLists.AssessmentRows.Assessed;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Finds those who are due among those who travel soon, or were assessed lately. It reads on until
 * something was found or enough was read, so that a page costs the same however many there are.
 */
@Component
class DueLists implements DueListReading {

  private static final int JOURNEYS = 20;
  private static final int ASSESSED = 40;
  private static final int READS_MAX = 8;
  private static final int FOUND_ENOUGH = 15;
  private static final int MONTHS = 6;
  private static final UUID LAST = new UUID(-1, -1);

  private final Schedule schedule;
  private final AssessmentRows assessments;
  private final Clearances clearances;
  private final Patients patients;

  DueLists(
      Schedule schedule, AssessmentRows assessments, Clearances clearances, Patients patients) {
    this.schedule = schedule;
    this.assessments = assessments;
    this.clearances = clearances;
    this.patients = patients;
  }

  /** Among whom it is looked. */
  enum Among {
    JOURNEYS,
    ASSESSED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The last one that was seen. */
  record Cursor(LocalDate on, UUID id) {}

  /**
   * Somebody who is due, and the day of their journey or assessment.
   *
   * @param advice empty for somebody of whose birth too little is known to say
   */
  record DueOne(Patient patient, LocalDate on, List<Advice> advice) {}

  /** A page; where it goes on, if it does. */
  record Page(List<DueOne> due, Optional<Cursor> next) {}

  private record Candidate(PersonId person, LocalDate on, Optional<LocalDate> departs) {}

  private record Batch(List<Candidate> candidates, Optional<Cursor> next) {}

  Page page(Among among, LocalDate today, Optional<Cursor> after) {
    var found = new ArrayList<DueOne>();
    var cursor = after;
    for (int read = 0; read < READS_MAX; read++) {
      var batch =
          switch (among) {
            case JOURNEYS -> travelling(today, cursor);
            case ASSESSED -> assessed(today, cursor);
          };
      found.addAll(due(batch.candidates(), today));
      cursor = batch.next();
      if (cursor.isEmpty() || found.size() >= FOUND_ENOUGH) {
        break;
      }
    }
    return new Page(List.copyOf(found), cursor);
  }

  @Override
  public int page(LocalDate today) {
    return page(Among.ASSESSED, today, Optional.empty()).due().size();
  }

  @Override
  public int all(LocalDate today) {
    var page = page(Among.ASSESSED, today, Optional.empty());
    int due = page.due().size();
    while (page.next().isPresent()) {
      page = page(Among.ASSESSED, today, page.next());
      due += page.due().size();
    }
    return due;
  }

  private Batch travelling(LocalDate today, Optional<Cursor> after) {
    var from = after.map(Cursor::on).orElse(today);
    var families = clearances.soonest(from, after.map(Cursor::id), JOURNEYS);
    var candidates = families.stream().flatMap(one -> travellers(one).stream()).toList();
    return new Batch(
        candidates,
        families.size() < JOURNEYS ? Optional.empty() : Optional.of(cursor(families.getLast())));
  }

  private static Cursor cursor(FamilyWindow family) {
    return new Cursor(family.journey().itinerary().departure(), family.journey().id());
  }

  private static List<Candidate> travellers(FamilyWindow family) {
    var departs = family.journey().itinerary().departure();
    return family.journey().travellers().stream()
        .map(one -> new Candidate(one.person(), departs, Optional.of(departs)))
        .toList();
  }

  private Batch assessed(LocalDate today, Optional<Cursor> after) {
    var rows =
        assessments.newest(
            today.minusMonths(MONTHS),
            after.map(Cursor::on).orElse(today),
            after.map(Cursor::id).orElse(LAST),
            ASSESSED);
    var candidates =
        rows.stream().map(one -> new Candidate(one.person(), one.on(), Optional.empty())).toList();
    return new Batch(
        candidates,
        rows.size() < ASSESSED ? Optional.empty() : Optional.of(cursor(rows.getLast())));
  }

  private static Cursor cursor(Assessed row) {
    return new Cursor(row.on(), row.id());
  }

  private List<DueOne> due(List<Candidate> candidates, LocalDate today) {
    var known = patients.of(candidates.stream().map(Candidate::person).toList());
    var due = new ArrayList<DueOne>();
    for (var candidate : candidates) {
      var patient = known.get(candidate.person());
      if (patient != null) {
        var question = patient.question(schedule, today, candidate.departs(), Pregnant.UNANSWERED);
        var advice =
            Course.all(schedule, question).stream()
                .filter(one -> one.standing().isDue())
                .sorted(Comparator.comparingInt(one -> one.standing().rank()))
                .toList();
        if (!advice.isEmpty() || patient.birth().isEmpty()) {
          due.add(new DueOne(patient, candidate.on(), advice));
        }
      }
    }
    return due;
  }

  /** Reads who was assessed lately. */
  @Repository
  static class AssessmentRows {

    private final JdbcClient database;

    AssessmentRows(JdbcClient database) {
      this.database = database;
    }

    /** Somebody's newest assessment. */
    record Assessed(UUID id, PersonId person, LocalDate on) {}

    /** Each person's newest assessment since a day, the newest first, after the last one seen. */
    List<Assessed> newest(LocalDate since, LocalDate beforeDay, UUID before, int limit) {
      return database
          .sql(
              """
              select id, person, completed_on
              from health.assessment as one
              where voided_at is null
                and completed_on >= :since and (completed_on, id) < (:day, :before)
                and not exists (
                  select from health.assessment as newer
                  where newer.person = one.person and newer.voided_at is null
                    and (newer.completed_on, newer.id) > (one.completed_on, one.id))
              order by completed_on desc, id desc
              limit :limit
              """)
          .param("since", since)
          .param("day", beforeDay)
          .param("before", before)
          .param("limit", limit)
          .query((row, number) ->
              new Assessed(
                  row.getObject("id", UUID.class),
                  new PersonId(row.getObject("person", UUID.class)),
                  row.getObject("completed_on", LocalDate.class)))
          .list();
    }
  }
}
