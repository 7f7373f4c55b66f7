package org.inzira.photographs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Programme;
import org.inzira.photographs.KeptPhotograph.Consent;
import org.inzira.photographs.KeptPhotograph.Said;
import org.inzira.photographs.KeptPhotograph.Sizes;
import org.inzira.photographs.KeptPhotograph.Tombstone;
import org.inzira.pictures.PictureMaker;
import org.inzira.pictures.Rendition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of photographs. */
@Repository
class PhotographRows {

  private final JdbcClient database;

  PhotographRows(JdbcClient database) {
    this.database = database;
  }

  List<KeptPhotograph> list(Year year) {
    return database
        .sql("select * from photographs.photograph where year = :year order by added_at, id")
        .param("year", year.getValue())
        .query(PhotographRows::read)
        .list();
  }

  List<Year> years() {
    return database
        .sql("select distinct year from photographs.photograph order by year desc")
        .query(Integer.class)
        .list()
        .stream()
        .map(Year::of)
        .toList();
  }

  Optional<KeptPhotograph> find(UUID id) {
    return database
        .sql("select * from photographs.photograph where id = :id")
        .param("id", id)
        .query(PhotographRows::read)
        .optional();
  }

  Optional<byte[]> findBytes(UUID id, String size) {
    return database
        .sql("select bytes from photographs.picture where photograph = :id and size = :size")
        .param("id", id)
        .param("size", size)
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }

  void add(UUID id, Entry entry, PictureMaker.Made made, AccountName account, Instant now) {
    database
        .sql(
            """
            insert into photographs.photograph
                (id, year, programme, version, alternative_en, alternative_fr, caption_en,
                 caption_fr, credit, place, taken_on, recognisable, consent_kind, consent_on,
                 consent_recorder, consent_reference, large_hash, small_hash, small_width,
                 small_height, added_at, added_by, saved_at, saved_by)
            values
                (:id, :year, :programme, 1, :alternative_en, :alternative_fr, :caption_en,
                 :caption_fr, :credit, :place, :taken_on, :recognisable, :consent_kind,
                 :consent_on, :consent_recorder, :consent_reference, :large_hash, :small_hash,
                 :small_width, :small_height, :at, :by, :at, :by)
            """)
        .params(values(entry))
        .param("id", id)
        .param("large_hash", made.large().hash())
        .param("small_hash", made.small().hash())
        .param("small_width", made.small().width())
        .param("small_height", made.small().height())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", account.value())
        .update();
    addBytes(id, "large", made.large());
    addBytes(id, "small", made.small());
  }

  private void addBytes(UUID id, String size, Rendition rendition) {
    database
        .sql(
            "insert into photographs.picture (photograph, size, bytes) values (:id, :size, :bytes)")
        .param("id", id)
        .param("size", size)
        .param("bytes", rendition.bytes())
        .update();
  }

  /** Saves what is said anew, if this version is still the last and the photograph still up. */
  boolean save(UUID id, int version, Entry entry, AccountName account, Instant now) {
    return database
            .sql(
                """
                update photographs.photograph
                set year = :year, programme = :programme, version = version + 1,
                    alternative_en = :alternative_en, alternative_fr = :alternative_fr,
                    caption_en = :caption_en, caption_fr = :caption_fr, credit = :credit,
                    place = :place, taken_on = :taken_on, recognisable = :recognisable,
                    consent_kind = :consent_kind, consent_on = :consent_on,
                    consent_recorder = :consent_recorder, consent_reference = :consent_reference,
                    saved_at = :at, saved_by = :by
                where id = :id and version = :version and taken_down_at is null
                """)
            .params(values(entry))
            .param("id", id)
            .param("version", version)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .param("by", account.value())
            .update()
        == 1;
  }

  /** Erases the bytes and what was said of them; says that it did. */
  boolean takeDown(UUID id, Tombstone why) {
    var done =
        database
                .sql(
                    """
                    update photographs.photograph
                    set version = version + 1, alternative_en = '', alternative_fr = '',
                        caption_en = '', caption_fr = '', place = '', taken_on = null,
                        consent_recorder = '', consent_reference = '',
                        taken_down_at = :at, taken_down_by = :by, taken_down_because = :because,
                        withdrawn_on = :withdrawn_on, taken_down_reason = :reason
                    where id = :id and taken_down_at is null
                    """)
                .param("id", id)
                .param("at", why.at().atOffset(ZoneOffset.UTC))
                .param("by", why.by().value())
                .param("because", why.because())
                .param("withdrawn_on", why.withdrawnOn().orElse(null))
                .param("reason", why.reason())
                .update()
            == 1;
    if (done) {
      database
          .sql("delete from photographs.picture where photograph = :id")
          .param("id", id)
          .update();
    }
    return done;
  }

  private static Map<String, @Nullable Object> values(Entry entry) {
    var said = entry.said();
    var values = new HashMap<String, @Nullable Object>();
    values.put("year", entry.year().getValue());
    values.put("programme", entry.programme().code());
    values.put("alternative_en", said.alternativeEnglish());
    values.put("alternative_fr", said.alternativeFrench());
    values.put("caption_en", said.captionEnglish());
    values.put("caption_fr", said.captionFrench());
    values.put("credit", said.credit());
    values.put("place", said.place());
    values.put("taken_on", said.takenOn().orElse(null));
    values.put("recognisable", said.recognisable());
    values.put("consent_kind", said.consent().map(Consent::kind).orElse(null));
    values.put("consent_on", said.consent().map(Consent::on).orElse(null));
    values.put("consent_recorder", said.consent().map(Consent::recorder).orElse(""));
    values.put("consent_reference", said.consent().map(Consent::reference).orElse(""));
    return values;
  }

  private static KeptPhotograph read(ResultSet row, int number) throws SQLException {
    return new KeptPhotograph(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        Year.of(row.getInt("year")),
        Programme.valueOf(row.getString("programme").toUpperCase(Locale.ROOT)),
        said(row),
        new Sizes(
            row.getString("large_hash"),
            row.getString("small_hash"),
            row.getInt("small_width"),
            row.getInt("small_height")),
        new AccountName(row.getString("added_by")),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        tombstone(row));
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getString("alternative_en"),
        row.getString("alternative_fr"),
        row.getString("caption_en"),
        row.getString("caption_fr"),
        row.getString("credit"),
        row.getString("place"),
        Optional.ofNullable(row.getObject("taken_on", LocalDate.class)),
        row.getBoolean("recognisable"),
        consent(row));
  }

  private static Optional<Consent> consent(ResultSet row) throws SQLException {
    var kind = row.getString("consent_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Consent(
                kind,
                row.getObject("consent_on", LocalDate.class),
                row.getString("consent_recorder"),
                row.getString("consent_reference")));
  }

  private static Optional<Tombstone> tombstone(ResultSet row) throws SQLException {
    var at = row.getObject("taken_down_at", OffsetDateTime.class);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Tombstone(
                at.toInstant(),
                new AccountName(row.getString("taken_down_by")),
                row.getString("taken_down_because"),
                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
                row.getString("taken_down_reason")));
  }
}
