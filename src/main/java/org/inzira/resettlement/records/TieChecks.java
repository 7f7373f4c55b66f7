package org.inzira.resettlement.records;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of what ties two cases. No refusal may tell that a tie is sealed. */
@Component
class TieChecks {

  private final JdbcClient database;
  private final CaseReading reading;
  private final CaseNumbers numbers;
  private final NewsRows bonds;

  TieChecks(JdbcClient database, CaseReading reading, CaseNumbers numbers, NewsRows bonds) {
    this.database = database;
    this.reading = reading;
    this.numbers = numbers;
    this.bonds = bonds;
  }

  /**
   * Two open cases with one destination may be bound. Those split for protection may not, nor may
   * others through which they would be; the same sentence says it, whatever is against it.
   */
  void checkBonds(List<Draft> drafts, Complaints complaints) {
    var ids = MemberChecks.references(drafts, "case");
    ids.addAll(MemberChecks.references(drafts, "bound_with"));
    numbers.lock(ids);
    var kept = reading.kept(ids);
    for (var draft : drafts) {
      var one = kept.get(MemberChecks.caseOf(draft));
      var other = kept.get(draft.values().reference("bound_with").orElseThrow());
      if (one == null || other == null || !mayBeBound(one, other)) {
        complaints.about(draft, "bound_with", "RS-051");
      }
    }
  }

  private boolean mayBeBound(KeptCase one, KeptCase other) {
    boolean alike =
        !one.row().id().equals(other.row().id())
            && one.row().destination().equals(other.row().destination())
            && one.course().stage().isOpen()
            && other.course().stage().isOpen();
    return alike && !isSealed(one.row().id(), other.row().id());
  }

  /** Whether binding the two would bind two cases that were split for protection. */
  private boolean isSealed(UUID one, UUID other) {
    var bound = new HashSet<UUID>(bonds.boundTo(one));
    bound.addAll(bonds.boundTo(other));
    return sealedAmong(Set.copyOf(numbers.of(bound).values()));
  }

  private boolean sealedAmong(Set<String> bound) {
    return database
        .sql(
            """
            select exists (
              select from resettlement.sealed_split
              where voided_at is null
                and case_number in (:numbers) and new_case_number in (:numbers))
            """)
        .param("numbers", bound)
        .query(Boolean.class)
        .single();
  }

  void checkSealed(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      var old = draft.values().text("case_number").orElseThrow();
      var fresh = draft.values().text("new_case_number").orElseThrow();
      if (numbers.find(old).isEmpty()) {
        complaints.about(draft, "case_number", "RS-052");
      }
      if (numbers.find(fresh).isEmpty()) {
        complaints.about(draft, "new_case_number", "RS-052");
      }
      if (old.equals(fresh)) {
        complaints.about(draft, "new_case_number", "RS-050");
      } else if (isShown(old, fresh)) {
        complaints.about(draft, "new_case_number", "RS-057");
      }
    }
  }

  /** Whether a tie that anybody may see stands between the two. */
  private boolean isShown(String old, String fresh) {
    return database
        .sql(
            """
            with both_cases as (
              select array_agg(case_id) as ids from resettlement.number
              where number in (upper(:old), upper(:fresh))
            )
            select exists (
              select from both_cases, resettlement.split
              where voided_at is null and "case" = any (ids) and new_case = any (ids))
            or exists (
              select from both_cases, resettlement.case_bond
              where voided_at is null and "case" = any (ids) and bound_with = any (ids))
            """)
        .param("old", old.strip())
        .param("fresh", fresh.strip())
        .query(Boolean.class)
        .single();
  }
}
