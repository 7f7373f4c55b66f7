package org.inzira.mobility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A published study of the diaspora in one country. */
@Component
class MappingStudyDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = MobilityShapes.mapping();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    var facts = new HashMap<UUID, List<Fact>>();
    records.forEach(record -> facts.put(record.ref().id(), List.of(fact(record))));
    return facts;
  }

  private static Fact fact(SavedRecord record) {
    var country = record.values().country("country").orElseThrow();
    return new Fact(
        MobilityChart.MAPPINGS,
        record.values().day("published_on").orElseThrow(),
        Optional.empty(),
        Dimensions.NONE.with(Dimension.RESIDENCE, country.value()),
        record.projects(),
        1);
  }
}
