package org.inzira.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.RecordRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the owner of the database changes behind the laws, verification finds. */
class VerificationTest {

  private LedgerFixture fixture;
  private JdbcClient owner;

  @BeforeEach
  void postsFourBlocks() {
    var database = TestDatabase.fresh();
    fixture = new LedgerFixture(database.dataSource());
    owner = JdbcClient.create(database.owner());
    var subjects = List.of(SubjectId.random(), SubjectId.random());
    RecordRef first = LedgerFixture.source();
    fixture.state(first, 1, LedgerFixture.departure(subjects.get(0), "2022-03-01", "male", "USA"));
    fixture.state(
        LedgerFixture.source(),
        1,
        LedgerFixture.departure(subjects.get(1), "2022-03-02", "male", "USA"));
    fixture.state(first, 2);
    fixture.transactions.write(() -> fixture.ledger.merge(subjects.get(0), subjects.get(1)));
  }

  @Test
  void fitsWhenNothingWasChanged() {
    assertThat(verify())
        .isInstanceOfSatisfying(
            Verification.Fits.class, fits -> assertThat(fits.blocks()).isEqualTo(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "entry; update ledger.entry set quantity = 2 where batch_no = (select batch_no from"
            + " ledger.block where block_no = 2); 2; BODY",
        "entry; update ledger.entry set happened_on = '2021-01-01' where quantity < 0; 3; BODY",
        "entry; delete from ledger.entry where quantity < 0; 3; BODY",
        "statement; update ledger.statement set account = 'other' where source_version = 2; 3;"
            + " BODY",
        "alias; update ledger.alias set canonical = subject; 4; BODY",
        "dimension_set; update ledger.dimension_set set destination = 'CAN'; 1; BODY",
        "block; update ledger.block set sealed_at = sealed_at + interval '1 second' where"
            + " block_no = 2; 2; HASH",
        "block; update ledger.block set body_hash = sha256('x') where block_no = 3; 3; BODY",
      })
  void namesTheFirstBlockThatTheOwnerChanged(
      String table, String sql, long block, Verification.Fault fault) {
    asOwner(table, sql);

    assertThat(verify()).isEqualTo(new Verification.Broken(block, fault));
  }

  @Test
  void findsATailThatWasCutByItsAnchor() {
    var anchor = new Anchor(4, ((Verification.Fits) verify()).lastHash());
    asOwner("alias", "delete from ledger.alias");
    owner.sql("alter table ledger.batch drop constraint batch_is_sealed").update();
    asOwner("block", "delete from ledger.block where block_no = 4");

    assertThat(fixture.verifying.verify(Optional.of(anchor)))
        .isEqualTo(new Verification.Broken(4, Verification.Fault.ANCHOR_MISSING));
  }

  @Test
  void findsATailThatWasReplacedByItsAnchor() {
    var anchor = new Anchor(4, "0".repeat(64));

    assertThat(fixture.verifying.verify(Optional.of(anchor)))
        .isEqualTo(new Verification.Broken(4, Verification.Fault.ANCHOR_DIFFERS));
  }

  private Verification verify() {
    return fixture.verifying.verify(Optional.empty());
  }

  private void asOwner(String table, String sql) {
    owner.sql("alter table ledger." + table + " disable trigger user").update();
    owner.sql(sql).update();
  }
}
