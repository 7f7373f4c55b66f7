package org.inzira.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Waterfall;
import org.inzira.charts.Waterfall.Role;
import org.inzira.charts.Waterfall.Step;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.figures.Figures;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Table;
import org.inzira.page.Wording;

/**
 * Everything that the page of a bridge prints.
 *
 * @param panel the drawing; none for who may not be told of the parts, or when we recorded nothing
 */
record BridgeView(
    Frame frame,
    String ours,
    String ourAddress,
    String theirs,
    String partner,
    String difference,
    String remark,
    Optional<Panel> panel,
    Optional<Table> parts,
    String ourRule,
    String theirRule,
    String citation,
    Optional<String> sourceAddress) {

  /**
   * Makes the page.
   *
   * @param open whether the parts may be told
   */
  static BridgeView of(Frame frame, Bridge bridge, boolean open, Figures figures, Wording wording) {
    var said = bridge.theirs();
    var words = new BridgeWords(figures, wording);
    var drawn = open && bridge.ours().isPresent();
    return new BridgeView(
        frame,
        words.number(bridge.ours()),
        figures.address(said.figure(), said.year()),
        wording.number(said.value()),
        said.partner(),
        words.signed(bridge.difference()),
        open ? "" : wording.text("reconciliation.parts.kept-back"),
        drawn ? Optional.of(panel(bridge, words)) : Optional.empty(),
        drawn ? Optional.of(table(bridge, words)) : Optional.empty(),
        figures.definition(said.figure(), wording.language()),
        said.rule(wording.language()),
        words.citation(said.source()),
        said.source().address());
  }

  private static Panel panel(Bridge bridge, BridgeWords words) {
    var wording = words.wording();
    var waterfall = new Waterfall(steps(bridge, words));
    var caption =
        new ChartCaption(
            "bridge",
            wording.text("reconciliation.chart"),
            wording.text("reconciliation.step"),
            wording.text("reconciliation.number"));
    var remark =
        waterfall.start() > 0
            ? wording.text("reconciliation.chart.cut", wording.number(waterfall.start()))
            : "";
    var drawing = Charts.in(wording.language(), "").waterfall(caption, waterfall);
    return new Panel(wording.text("reconciliation.chart"), "", remark, drawing, true, "");
  }

  private static List<Step> steps(Bridge bridge, BridgeWords words) {
    var said = bridge.theirs();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            Role.TOTAL,
            words.wording().text("reconciliation.ours"),
            bridge.ours().orElseThrow(),
            words.figures().address(said.figure(), said.year())));
    for (var share : bridge.shares()) {
      steps.add(
          new Step(Role.PART, words.reason(share.part()), share.change(), address(said, share)));
    }
    steps.add(
        new Step(
            Role.REST,
            words.wording().text("reconciliation.rest"),
            bridge.rest().orElseThrow(),
            said.address() + "#parts"));
    steps.add(
        new Step(Role.TOTAL, said.partner(), said.value(), "/records/partner-figure/" + said.id()));
    return steps;
  }

  /** Where a part opens: to its entries, or to the record that states its number. */
  private static String address(PartnerFigure said, Bridge.Share share) {
    return share.part().filter().isPresent()
        ? said.address() + "/parts/" + share.part().id()
        : "/records/bridge-part/" + share.part().id();
  }

  private static Table table(Bridge bridge, BridgeWords words) {
    var wording = words.wording();
    var said = bridge.theirs();
    var columns =
        List.of(
            Table.Column.text(wording.text("reconciliation.step")),
            Table.Column.text(wording.text("reconciliation.which")),
            Table.Column.number(wording.text("reconciliation.number")),
            Table.Column.number(wording.text("reconciliation.then")));
    var rows = new ArrayList<List<Cell>>();
    var level = bridge.ours().orElseThrow();
    rows.add(
        List.of(
            Cell.link(
                wording.text("reconciliation.ours"),
                words.figures().address(said.figure(), said.year())),
            Cell.empty(),
            Cell.empty(),
            Cell.text(wording.number(level))));
    for (var share : bridge.shares()) {
      level += share.change();
      rows.add(row(said, share, level, words));
    }
    rows.add(
        List.of(
            Cell.text(wording.text("reconciliation.rest")),
            Cell.text(wording.text("reconciliation.rest.help")),
            Cell.text(words.signed(bridge.rest())),
            Cell.text(wording.number(said.value()))));
    return Table.of(wording.text("reconciliation.parts"), columns, rows, "");
  }

  private static List<Cell> row(
      PartnerFigure said, Bridge.Share share, long level, BridgeWords words) {
    var part = share.part();
    return List.of(
        Cell.link(words.reason(part), "/records/bridge-part/" + part.id())
            .withNote(part.explanation(words.wording().language())),
        Cell.text(words.source(part)),
        Cell.link(words.signed(share.change()), address(said, share)),
        Cell.text(words.wording().number(level)));
  }
}
