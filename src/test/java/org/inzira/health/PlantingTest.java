package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaks are looked for in: a record of every kind, without the long walk. */
@InziraTest
class PlantingTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @Autowired private RuleShelf shelf;

  @Test
  void plantsARecordOfEveryKind() {
    var planted = new PlantedHealth(registers, transactions, database);
    planted.plant(shelf.today());
    assertThat(planted.left()).as("kinds whose examples were refused").isEmpty();
  }
}
