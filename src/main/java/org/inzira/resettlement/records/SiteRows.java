package org.inzira.resettlement.records;

import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Journeys;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who belongs to the cases of a site. */
@Repository
class SiteRows implements Journeys.OfSite {

  private final JdbcClient database;

  SiteRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<PersonId> at(PlaceCode site) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct person
                from resettlement.case_member
                join resettlement.case_file on case_file.id = case_member."case"
                where site = :site and case_file.voided_at is null
                  and case_member.voided_at is null
                """)
            .param("site", site.value())
            .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }
}
