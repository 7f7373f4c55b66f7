package org.inzira.mobility;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.ledger.Fact;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An expert's engagement at one host; an expert with several is still one person. */
@Component
class PlacementDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = MobilityShapes.placement();

  private final PlacementFacts facts;
  private final RecordReader records;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  PlacementDefinition(PlacementFacts facts, @Lazy RecordReader records) {
    this.facts = facts;
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var values = drafts.stream().map(Draft::values).toList();
    var experts = records.find(MobilityShapes.EXPERT, References.of(values, "expert"));
    var hosts = records.find(MobilityShapes.HOST, References.of(values, "host"));
    for (var draft : drafts) {
      checkSpan(draft, complaints);
      var expert = draft.values().reference("expert").map(experts::get);
      var host = draft.values().reference("host").map(hosts::get);
      var hostSector = host.flatMap(found -> found.values().text("sector"));
      if (expert.isPresent()
          && hostSector.isPresent()
          && !expert.get().values().text("sector").equals(hostSector)) {
        complaints.about(draft, "host", "MO-002", hostSector.get());
      }
    }
  }

  private static void checkSpan(Draft draft, Complaints complaints) {
    var starts = draft.values().day("starts_on");
    var ends = draft.values().day("ends_on");
    if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
      complaints.about(draft, "ends_on", "MO-001", ends.get().toString(), starts.get().toString());
    }
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> placements) {
    return facts.of(placements);
  }
}
