package org.inzira.health.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.database.Identifiers;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.Signature.Finding;
import org.inzira.health.examination.Signature.SignedSection;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was signed, for ever. */
@Repository
class SignatureRows implements SignedBefore {

  private final JdbcClient database;

  SignatureRows(JdbcClient database) {
    this.database = database;
  }

  void add(Signature signature, List<SignedSection> sections) {
    database
        .sql(
            """
            insert into health.examination_signature
              (examination, number, signed_on, signed_by, finding, tuberculosis_class, other_class,
               grade, completed_on, although, tests, account, at)
            values (:examination, :number, :on, :by, :finding, :tuberculosis, :other, :grade,
              :completed, :although, :tests, :account, :at)
            """)
        .param("examination", signature.examination())
        .param("number", signature.number())
        .param("on", signature.signedOn())
        .param("by", signature.signedBy())
        .param("finding", signature.finding().outcome())
        .param("tuberculosis", signature.finding().tuberculosisClass().orElse(null))
        .param("other", signature.finding().otherClass().orElse(null))
        .param("grade", signature.finding().grade().orElse(null))
        .param("completed", signature.completedOn())
        .param("although", signature.although())
        .param("tests", String.join("\n", signature.tests()))
        .param("account", signature.account())
        .param("at", signature.at().atOffset(ZoneOffset.UTC))
        .update();
    sections.forEach(one -> add(signature, one));
  }

  private void add(Signature signature, SignedSection one) {
    database
        .sql(
            """
            insert into health.signed_section
              (examination, number, section, state, done_on, answers, reason)
            values (:examination, :number, :section, :state, :on, :answers, :reason)
            """)
        .param("examination", signature.examination())
        .param("number", signature.number())
        .param("section", one.section().code())
        .param("state", one.state().code())
        .param("on", one.doneOn().orElse(null))
        .param("answers", one.answers().text())
        .param("reason", one.reason())
        .update();
  }

  /** All signatures of an examination, the newest first. */
  List<Signature> list(UUID examination) {
    return database
        .sql(
            """
            select * from health.examination_signature
            where examination = :examination order by number desc
            """)
        .param("examination", examination)
        .query((row, number) -> signature(row))
        .list();
  }

  /** The sections that one of them signed; what is confidential only for who may read it. */
  List<SignedSection> sections(UUID examination, int number, boolean isConfidential) {
    return database
        .sql(
            """
            select section, state, done_on, answers, reason from health.signed_section
            where examination = :examination and number = :number
              and (:confidential or section <> 'confidential')
            """)
        .param("examination", examination)
        .param("number", number)
        .param("confidential", isConfidential)
        .query((row, line) ->
            new SignedSection(
                Section.find(row.getString("section")).orElseThrow(),
                SectionState.get(row.getString("state")),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                Answers.read(row.getString("answers")).orElseThrow(),
                row.getString("reason")))
        .list();
  }

  @Override
  public Map<UUID, Signature> newest(Collection<UUID> examinations) {
    var newest = new HashMap<UUID, Signature>();
    database
        .sql(
            """
            select distinct on (examination) * from health.examination_signature
            where examination = any(cast(:ids as uuid[]))
            order by examination, number desc
            """)
        .param("ids", Identifiers.array(List.copyOf(examinations)))
        .query(
            (RowCallbackHandler)
                row -> newest.put(row.getObject("examination", UUID.class), signature(row)));
    return newest;
  }

  @Override
  public Set<UUID> amending(Collection<UUID> examinations) {
    return Set.copyOf(
        database
            .sql(
                """
                select examination from (
                  select distinct on (examination) examination, step from health.examination_step
                  where examination = any(cast(:ids as uuid[])) and step in ('signed', 'amended')
                  order by examination, number desc) as last
                where step = 'amended'
                """)
            .param("ids", Identifiers.array(List.copyOf(examinations)))
            .query((row, number) -> row.getObject("examination", UUID.class))
            .list());
  }

  @Override
  public Set<UUID> locked(Collection<UUID> examinations) {
    var locked = new HashSet<>(newest(examinations).keySet());
    locked.removeAll(amending(locked));
    return locked;
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getObject("examination", UUID.class),
        row.getInt("number"),
        row.getObject("signed_on", LocalDate.class),
        row.getString("signed_by"),
        new Finding(
            row.getString("finding"),
            Optional.ofNullable(row.getString("tuberculosis_class")),
            Optional.ofNullable(row.getString("other_class")),
            Optional.ofNullable(row.getString("grade"))),
        row.getObject("completed_on", LocalDate.class),
        row.getString("although"),
        row.getString("tests").lines().toList(),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
