package org.inzira.health.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.RecordKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps referrals as they stood at a signature, for ever. */
@Repository
class SignedReferralRows {

  private final JdbcClient database;

  SignedReferralRows(JdbcClient database) {
    this.database = database;
  }

  void add(int number, Referral one) {
    database
        .sql(
            """
            insert into health.signed_referral
              (examination, number, referral, record_key, version, specialty, question, sent_on,
               sent_to, answered_on, answer, answered_by, closed_reason, saved_by)
            values (:examination, :number, :referral, :key, :version, :specialty, :question, :sent,
              :to, cast(:answered as date), :answer, :by, :closed, :saved)
            """)
        .param("examination", one.examination())
        .param("number", number)
        .param("referral", one.id())
        .param("key", one.key().value())
        .param("version", one.version())
        .param("specialty", one.specialty())
        .param("question", one.question())
        .param("sent", one.sentOn())
        .param("to", one.sentTo())
        .param("answered", one.answer().map(Referral.Answer::on).orElse(null))
        .param("answer", one.answer().map(Referral.Answer::said).orElse(null))
        .param("by", one.answer().map(Referral.Answer::by).orElse(null))
        .param("closed", one.closed().isEmpty() ? null : one.closed())
        .param("saved", one.savedBy())
        .update();
  }

  List<Referral> list(UUID examination, int number) {
    return database
        .sql(
            """
            select * from health.signed_referral
            where examination = :examination and number = :number
            order by sent_on, referral
            """)
        .param("examination", examination)
        .param("number", number)
        .query((row, line) -> referral(row))
        .list();
  }

  private static Referral referral(ResultSet row) throws SQLException {
    var on = Optional.ofNullable(row.getObject("answered_on", LocalDate.class));
    var said = row.getString("answer");
    var by = row.getString("answered_by");
    return new Referral(
        row.getObject("referral", UUID.class),
        new RecordKey(row.getString("record_key")),
        row.getInt("version"),
        row.getObject("examination", UUID.class),
        row.getString("specialty"),
        row.getString("question"),
        row.getObject("sent_on", LocalDate.class),
        row.getString("sent_to"),
        on.map(day -> new Referral.Answer(day, said, by)),
        Optional.ofNullable(row.getString("closed_reason")).orElse(""),
        row.getString("saved_by"));
  }
}
