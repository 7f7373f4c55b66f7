package org.inzira.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers at once: one voids a person, the other records or restores their departure. */
@InziraTest
class DepartureRaceTest {

  private static final int ROUNDS = 30;
  private static final Map<String, String> PERSON = Map.of("given_name", "Amina", "sex", "female");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;

  private Deliveries deliveries;

  @BeforeEach
  void prepare() {
    deliveries = new Deliveries(registers, transactions);
  }

  @Test
  void leavesNoDepartureOfAVoidedPerson() throws Exception {
    var start = "R-" + System.nanoTime() + "-";
    var ends = new ArrayList<List<String>>();
    for (int round = 0; round < ROUNDS; round++) {
      var key = start + round;
      deliveries.bring("person", key, PERSON);
      if (round % 2 == 1) {
        deliveries.bring("departure", key, departure(key));
        deliveries.withdraw("departure", key);
      }
      ends.add(
          atOnce(
              () -> deliveries.refusedToWithdraw("person", key),
              () -> deliveries.refused("departure", key, departure(key))));
    }

    assertThat(ends)
        .allMatch(end -> end.equals(List.of("RG-021")) || end.equals(List.of("RG-013")));
    assertThat(orphans(start)).isZero();
  }

  /** What was refused of either. */
  private static List<String> atOnce(Callable<List<String>> one, Callable<List<String>> other)
      throws Exception {
    var line = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first =
          threads.submit(() -> {
            line.await();
            return one.call();
          });
      var second =
          threads.submit(() -> {
            line.await();
            return other.call();
          });
      var refused = new ArrayList<>(first.get());
      refused.addAll(second.get());
      return refused;
    }
  }

  private int orphans(String start) {
    return database
        .sql(
            """
            select count(*) from movement.departure join people.person on person.id = person
            where departure.voided_at is null and person.voided_at is not null
              and departure.record_key like :start || '%'
            """)
        .param("start", start)
        .query(Integer.class)
        .single();
  }

  private static Map<String, String> departure(String key) {
    return Map.of(
        "person", key,
        "asylum_country", "RWA",
        "destination", "CAN",
        "pathway", "resettlement",
        "category", "refugee",
        "uplift_at", "2022-03-01T22:30");
  }
}
