package org.inzira.health.stock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.stock.StockRows.Balance;
import org.inzira.kernel.PlaceCode;
import org.inzira.registers.RecordReader;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds lots with what there is of them. */
@Component
class LotShelf implements Lots {

  private final RecordReader records;
  private final StockRows rows;
  private final Excursions excursions;

  LotShelf(@Lazy RecordReader records, StockRows rows, Excursions excursions) {
    this.records = records;
    this.rows = rows;
    this.excursions = excursions;
  }

  @Override
  public List<InStock> usable(String vaccine, PlaceCode place, LocalDate day) {
    return usable(place, day).stream().filter(one -> one.lot().vaccine().equals(vaccine)).toList();
  }

  @Override
  public List<InStock> usable(PlaceCode place, LocalDate day) {
    var there = rows.balances().stream().filter(one -> one.shelf().place().equals(place)).toList();
    var lots = lots(there);
    var held = there.isEmpty() ? Map.of() : excursions.held();
    return there.stream()
        .filter(one -> !held.containsKey(one.shelf()))
        .flatMap(one ->
            Optional.ofNullable(lots.get(one.shelf().lot()))
                .map(lot -> new InStock(lot, one.doses()))
                .stream())
        .filter(one -> one.lot().isGood(day))
        .sorted(Comparator.comparing(InStock::lot, Lot.FIRST_EXPIRY))
        .toList();
  }

  @Override
  public Optional<Lot.Recall> recalled(LotId lot) {
    return find(lot).flatMap(Lot::recall);
  }

  Optional<Lot> find(LotId id) {
    return Optional.ofNullable(lots(Set.of(id.value())).get(id.value()));
  }

  Map<UUID, Lot> lots(List<Balance> balances) {
    return lots(
        balances.stream().map(one -> one.shelf().lot()).collect(Collectors.toUnmodifiableSet()));
  }

  Map<UUID, Lot> lots(Set<UUID> ids) {
    return records.find(VaccineLotDefinition.KIND, ids).values().stream()
        .collect(
            Collectors.toUnmodifiableMap(record -> record.ref().id(), VaccineLotDefinition::lot));
  }
}
