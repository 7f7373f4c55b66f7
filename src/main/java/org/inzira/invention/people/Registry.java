package org.inzira.invention.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.inzira.invention.people.Household.Member;
import org.inzira.invention.people.Household.Role;

/** Gives the members of families their keys, names and birth dates. */
public final class Registry {

  /** Long enough before the journey that an infant was born when the family was assessed. */
  private static final int INFANT_DAYS_MIN = 220;

  private static final Set<String> HORN_OF_AFRICA = Set.of("ERI", "SDN", "ETH", "SOM", "SSD");

  private final Chance chance;
  private final Names names;
  private int families;
  private int persons;

  public Registry(Chance chance) {
    this(chance, 0);
  }

  /** One whose keys begin later, so that they are nobody's of another. */
  public Registry(Chance chance, int enrolledBefore) {
    this.families = enrolledBefore;
    this.persons = enrolledBefore * 10;
    this.chance = chance;
    this.names = new Names(chance.split());
  }

  /** Enrols a family whose ages hold on a day. */
  public List<Someone> enrol(Household household, LocalDate day) {
    families++;
    var family = "FAM-" + padded(families, 5);
    return household.members().stream()
        .map(member -> someone(household, member, day, family))
        .toList();
  }

  /** Enrols one adult without a family. */
  public Someone enrol(Origin origin, String sex, String nationality, LocalDate day) {
    var member = new Member(Role.HEAD, sex, 21 + Math.min(chance.below(38), chance.below(44)));
    return enrol(new Household(origin, nationality, List.of(member)), day).getFirst();
  }

  private Someone someone(Household household, Member member, LocalDate day, String family) {
    var origin = household.origin();
    persons++;
    var horn = HORN_OF_AFRICA.contains(household.nationality());
    var precision = precision(member);
    return new Someone(
        "P-" + padded(persons, 6),
        origin,
        names.given(horn, member.sex()),
        names.family(horn),
        member.sex(),
        member.ageYears(),
        birthDate(member, day, precision),
        precision,
        chance.inThousand(2) ? "" : household.nationality(),
        disability(),
        family,
        origin.isRefugeeSite() ? "000-" + day.getYear() % 100 + "C" + padded(persons, 5) : "");
  }

  private String precision(Member member) {
    if (member.ageYears() >= 18 && chance.inThousand(120)) {
      return "year";
    }
    return member.ageYears() >= 5 && chance.inThousand(30) ? "month" : "day";
  }

  private LocalDate birthDate(Member member, LocalDate day, String precision) {
    if (member.ageYears() == 0) {
      return day.minusDays(chance.between(INFANT_DAYS_MIN, 350));
    }
    var birth = day.minusYears(member.ageYears()).minusDays(chance.between(1, 360));
    return switch (precision) {
      case "year" -> birth.withDayOfYear(1);
      case "month" -> birth.withDayOfMonth(1);
      default -> birth;
    };
  }

  private String disability() {
    if (chance.inThousand(30)) {
      return "yes";
    }
    return chance.inThousand(600) ? "no" : "";
  }

  /** By hand, since a format for each of many thousand keys takes a second. */
  public static String padded(int number, int digits) {
    var written = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - written.length())) + written;
  }
}
