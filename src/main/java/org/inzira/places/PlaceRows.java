package org.inzira.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gazetteer as its tables hold it. */
@Repository
class PlaceRows {

  private final JdbcClient database;

  PlaceRows(JdbcClient database) {
    this.database = database;
  }

  List<NamedPlace> list() {
    var otherNames = otherNames();
    return database
        .sql(
            """
            select code, kind, name, district, neighbour, latitude, longitude, open_from, open_to
              from places.place
            """)
        .query((row, number) -> place(row))
        .list()
        .stream()
        .map(place -> new NamedPlace(place, otherNames.getOrDefault(place.code(), List.of())))
        .toList();
  }

  private Map<PlaceCode, List<String>> otherNames() {
    record OtherName(PlaceCode place, String name) {}
    return database
        .sql("select place, name from places.other_name")
        .query((row, number) ->
            new OtherName(new PlaceCode(row.getString("place")), row.getString("name")))
        .list()
        .stream()
        .collect(groupingBy(OtherName::place, mapping(OtherName::name, toList())));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new PlaceCode(row.getString("code")),
        PlaceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        Optional.ofNullable(row.getString("district")).map(PlaceCode::new),
        Optional.ofNullable(row.getString("neighbour")).map(CountryCode::new),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        Optional.ofNullable(row.getObject("open_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("open_to", LocalDate.class)));
  }
}
