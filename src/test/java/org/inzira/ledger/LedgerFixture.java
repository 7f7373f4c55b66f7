package org.inzira.ledger;

import static org.inzira.ledger.Dimension.DESTINATION;
import static org.inzira.ledger.Dimension.ITEM;
import static org.inzira.ledger.Dimension.SEX;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A ledger on a database of its own, with a chart of three measures. */
final class LedgerFixture {

  static final MeasureCode DEPARTURES = new MeasureCode("movement.departures");
  static final MeasureCode PARTICIPANTS = new MeasureCode("activities.participants");
  static final MeasureCode ITEMS = new MeasureCode("activities.items");
  static final RecordKind KIND = new RecordKind("departure");
  static final Instant NOW = Instant.parse("2023-01-10T08:00:00.123456Z");

  final JdbcClient database;
  final Transactions transactions;
  final Ledger ledger;
  final LedgerReader reader;
  final Verifying verifying;

  LedgerFixture(DataSource source, PostingListener... listeners) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    database = JdbcClient.create(source);
    transactions =
        new Transactions(
            new JdbcTransactionManager(source), database, () -> new AccountName("tester"));
    var chart = new ChartOfMeasures(List.of(LedgerFixture::measures), database, transactions);
    chart.afterPropertiesSet();
    var aliases = new Aliases(database, () -> new AccountName("tester"), clock);
    var closings = new Closings(database, () -> new AccountName("tester"), clock);
    var blocks = new Blocks(database, clock);
    var beans = new StaticListableBeanFactory();
    for (int place = 0; place < listeners.length; place++) {
      beans.addBean("listener" + place, listeners[place]);
    }
    var batches =
        new Batches(database, blocks, aliases, beans.getBeanProvider(PostingListener.class));
    ledger =
        new LedgerBook(
            chart,
            new Statements(database, () -> new AccountName("tester"), clock),
            new CodeSets(database, transactions),
            aliases,
            closings,
            batches);
    reader = new Entries(database, chart, closings);
    verifying = new Verifying(blocks, transactions);
  }

  private static List<Measure> measures() {
    return List.of(
        new Measure(
            DEPARTURES,
            "person",
            Programme.RESETTLEMENT,
            Set.of(SEX, DESTINATION),
            true,
            false,
            false),
        new Measure(PARTICIPANTS, "person", Programme.BORDER, Set.of(SEX), true, true, false),
        new Measure(ITEMS, "item", Programme.BORDER, Set.of(ITEM), false, false, false));
  }

  static RecordRef source() {
    return new RecordRef(KIND, UUID.randomUUID());
  }

  static Fact departure(SubjectId subject, String day, String sex, String destination) {
    return new Fact(
        DEPARTURES,
        LocalDate.parse(day),
        Optional.of(subject),
        Dimensions.NONE.with(SEX, sex).with(DESTINATION, destination),
        Set.of(),
        1);
  }

  static Fact items(String day, long quantity) {
    return new Fact(
        ITEMS,
        LocalDate.parse(day),
        Optional.empty(),
        Dimensions.NONE.with(ITEM, "ebola_banner"),
        Set.of(),
        quantity);
  }

  Outcome<Ledger.Stated> state(RecordRef source, int version, Fact... facts) {
    return state(source, version, Reason.ORDINARY, facts);
  }

  Outcome<Ledger.Stated> state(RecordRef source, int version, Reason reason, Fact... facts) {
    return transactions.write(
        () -> ledger.state(List.of(new Statement(source, version, reason, List.of(facts)))));
  }

  List<Long> quantities(RecordRef source) {
    return reader.list(source).stream().map(Entry::quantity).toList();
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }
}
