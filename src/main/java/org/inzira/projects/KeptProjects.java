package org.inzira.projects;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the standing records. */
@Repository
@EnableConfigurationProperties(Imprint.class)
class KeptProjects implements Projects {

  private static final String DONORS =
      "select id, name from projects.donor where voided_at is null order by name, id";

  private static final String PARTNERS =
      "select id, name from projects.partner where voided_at is null order by name, id";

  private static final String PRESENCE =
      """
      select id, place, programme, from_day, to_day
      from projects.field_presence
      where voided_at is null
        and from_day <= :last
        and (to_day is null or to_day >= :first)
      order by place, programme, from_day, id
      """;

  private final JdbcClient database;
  private final Imprint imprint;

  KeptProjects(JdbcClient database, Imprint imprint) {
    this.database = database;
    this.imprint = imprint;
  }

  @Override
  public List<Named> donors() {
    return named(DONORS, SupportShapes.DONOR);
  }

  @Override
  public List<Named> partners() {
    return named(PARTNERS, SupportShapes.PARTNER);
  }

  private List<Named> named(String sql, RecordKind kind) {
    return database
        .sql(sql)
        .query((row, number) ->
            new Named(row.getString("name"), new RecordRef(kind, row.getObject("id", UUID.class))))
        .list();
  }

  @Override
  public List<Presence> presence(Year year) {
    return database
        .sql(PRESENCE)
        .param("first", year.atDay(1))
        .param("last", year.atDay(year.length()))
        .query((row, number) ->
            new Presence(
                new PlaceCode(row.getString("place")),
                Programme.valueOf(row.getString("programme").toUpperCase(Locale.ROOT)),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("to_day", LocalDate.class)),
                new RecordRef(SupportShapes.FIELD_PRESENCE, row.getObject("id", UUID.class))))
        .list();
  }

  @Override
  public Imprint imprint() {
    return imprint;
  }
}
