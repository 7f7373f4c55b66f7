package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Registry;
import org.inzira.invention.people.Someone;
import org.inzira.invention.people.Weighted;

/** Diaspora experts, their placements with colleges and hospitals, and innovators. */
final class Skills {

  static final List<String> COLLEGES =
      List.of(
          "RW13-IPRC-KIGALI",
          "RW24-IPRC-HUYE",
          "RW31-IPRC-KARONGI",
          "RW43-IPRC-MUSANZE",
          "RW56-IPRC-NGOMA",
          "RW41-IPRC-TUMBA",
          "RW51-IPRC-GISHARI",
          "RW25-IPRC-KITABI");
  static final List<String> HOSPITALS =
      List.of(
          "RW27-KABGAYI",
          "RW31-KIBUYE",
          "RW37-BUSHENGE",
          "RW32-MURUNDA",
          "RW33-GISENYI",
          "RW43-RUHENGERI",
          "RW44-BUTARO",
          "RW56-KIBUNGO",
          "RW52-NYAGATARE-HOSPITAL",
          "RW12-KIBAGABAGA");
  private static final Weighted<String> RESIDENCES =
      Weighted.of("USA 6, CAN 5, BEL 6, FRA 3, GBR 3, DEU 2, NLD 2, SWE 1");
  private static final List<String> CRAFTS =
      List.of(
          "Electrical installation",
          "Automotive technology",
          "Food processing",
          "Welding",
          "Software development",
          "Hospitality management",
          "Irrigation");
  private static final List<String> MEDICINE =
      List.of(
          "Emergency medicine",
          "Neonatal care",
          "Anaesthesia",
          "Radiology",
          "Surgical nursing",
          "Mental health");
  private static final String PROJECT = "LM-0501";

  private final Chance chance;
  private final Registry registry;
  private final Map<String, String> hosts = new LinkedHashMap<>();
  private final List<Expert> experts = new ArrayList<>();

  Skills(Chance chance, Registry registry) {
    this.chance = chance;
    this.registry = registry;
  }

  private record Expert(String key, boolean health, Someone person) {}

  void hosts(Book book) {
    COLLEGES.forEach(place -> host(book, place, "tvet"));
    HOSPITALS.forEach(place -> host(book, place, "health"));
  }

  private void host(Book book, String place, String sector) {
    var key = book.add(Sheet.HOSTS, "place", place, "sector", sector, "project", PROJECT);
    hosts.put(place, key);
  }

  /** So many experts of a sector are placed in these institutions, some in two of them. */
  void placements(Book book, boolean health, int people, List<String> places, int second) {
    var placed = experts(book, health, people);
    for (int at = 0; at < people + second; at++) {
      place(book, placed.get(at % people), places.get(at % places.size()));
    }
  }

  /** Those who came before come first; the others are new. */
  private List<Expert> experts(Book book, boolean health, int people) {
    var chosen = new ArrayList<Expert>();
    experts.stream().filter(each -> each.health() == health).skip(1).forEach(chosen::add);
    while (chosen.size() < people) {
      var expert = expert(book, health);
      experts.add(expert);
      chosen.add(expert);
    }
    chosen.forEach(expert -> book.mention(expert.person()));
    return chosen;
  }

  private Expert expert(Book book, boolean health) {
    var sex = chance.inThousand(health ? 480 : 290) ? "female" : "male";
    var day = LocalDate.of(book.year(), 1, 1);
    var person = registry.enrol(Origin.HOST_COMMUNITY, sex, "RWA", day.minusYears(9));
    var key =
        book.add(
            Sheet.EXPERTS,
            "person",
            book.mention(person),
            "residence",
            RESIDENCES.draw(chance),
            "sector",
            health ? "health" : "tvet",
            "specialty",
            chance.pick(health ? MEDICINE : CRAFTS),
            "project",
            PROJECT);
    return new Expert(key, health, person);
  }

  private void place(Book book, Expert expert, String place) {
    var calendar = new Calendar(chance.split(), book.year(), "2 1, 3 1, 5 2, 6 2, 7 3, 8 2, 10 2");
    var from = calendar.day();
    book.add(
        Sheet.PLACEMENTS,
        "expert",
        expert.key(),
        "host",
        java.util.Objects.requireNonNull(hosts.get(place)),
        "mode",
        chance.inThousand(720) ? "on_site" : "remote",
        "starts_on",
        from.toString(),
        "ends_on",
        from.plusDays(chance.between(14, 45)).toString(),
        "project",
        PROJECT);
  }

  /** Young innovators of the colleges, with a mentor; a part of them had a grant. */
  void innovators(Book book, int people, int grants) {
    var mentors = experts.stream().filter(expert -> !expert.health()).toList();
    for (int at = 0; at < people; at++) {
      var sex = at % 5 < 2 ? "female" : "male";
      var day = LocalDate.of(book.year(), 8, 1).plusDays(chance.below(12));
      var person = registry.enrol(Origin.HOST_COMMUNITY, sex, "RWA", LocalDate.of(2022, 1, 1));
      var granted = at < grants;
      book.add(
          Sheet.INNOVATORS,
          "person",
          book.mention(person),
          "college",
          COLLEGES.get(at % COLLEGES.size()),
          "mentor",
          chance.inThousand(850) ? chance.pick(mentors).key() : "",
          "trained_on",
          day.toString(),
          "grant_amount_rwf",
          granted ? Integer.toString(chance.between(6, 20) * 250_000) : "",
          "granted_on",
          granted ? day.plusDays(chance.between(40, 75)).toString() : "",
          "project",
          PROJECT);
    }
  }
}
