package org.inzira.invention.people;

import java.time.LocalDate;
import org.inzira.invention.people.Household.Member;
import org.inzira.invention.people.Household.Role;

/**
 * Where invented people come from. Nationalities and age bands (0–4, 5–11, 12–17, 18–59, 60 and
 * over, for women and girls, then for men and boys) restate UNHCR's counts of refugees in Rwanda by
 * site at the end of 2022, of Gihembe at the end of 2020.
 */
public enum Origin {
  KIGEME("RW25-KIGEME", "COD 1", "845 1515 1275 3735 341", "894 1536 1265 2509 268"),
  KIZIBA("RW31-KIZIBA", "COD 1", "1003 1330 1081 4314 582", "1008 1295 1010 3251 414"),
  NYABIHEKE("RW53-NYABIHEKE", "COD 1", "731 1102 1095 3530 347", "743 1139 1105 2559 249"),
  MUGOMBWA("RW22-MUGOMBWA", "COD 1", "754 1240 1065 3047 263", "710 1250 1062 1699 222"),
  MAHAMA(
      "RW55-MAHAMA",
      "COD 17927, BDI 17455",
      "4619 5058 3710 13184 1141",
      "4583 5341 3737 13143 871"),
  GIHEMBE("RW45-GIHEMBE", "COD 1", "699 926 741 3184 447", "722 953 842 2363 231"),
  KIGALI(
      "RW11-KIGALI-URBAN",
      "BDI 8308, COD 2824, ERI 38, SSD 16, ETH 10",
      "207 485 347 1952 121",
      "224 488 425 3979 159"),
  HUYE("RW24-HUYE-URBAN", "BDI 714, COD 5", "29 45 32 179 7", "26 57 46 284 9"),
  GASHORA(
      "RW57-GASHORA", "ERI 303, SDN 206, ETH 38, SOM 31, SSD 7", "28 5 23 170 0", "30 12 36 286 0"),
  CITY("RW12", "COD 5, BDI 3, RWA 3, UGA 1", "207 485 347 1952 121", "224 488 425 2979 159"),
  IN_TRANSIT("", "COD 4, BDI 2", "207 485 347 1952 121", "224 488 425 1979 159"),
  HOST_COMMUNITY("", "RWA 30, COD 1", "0 0 0 3200 260", "0 0 0 2600 190"),
  RESIDENT(
      "",
      "RWA 45, COD 20, BDI 12, UGA 6, KEN 5, IND 4, NGA 3, CMR 3, ETH 2",
      "60 90 80 900 20",
      "60 95 85 980 25");

  /** The last day of the site that closed during the two years. */
  public static final LocalDate GIHEMBE_CLOSED_ON = LocalDate.of(2021, 10, 31);

  private final String place;

  // A Weighted copies its lists, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Weighted<String> nationalities;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Weighted<String> bands;

  Origin(String place, String nationalities, String female, String male) {
    this.place = place;
    this.nationalities = Weighted.of(nationalities);
    this.bands = Weighted.of(bands("female", female) + ", " + bands("male", male));
  }

  private static String bands(String sex, String counts) {
    var parts = counts.split(" ", -1);
    return "%1$s 0 %2$s, %1$s 5 %3$s, %1$s 12 %4$s, %1$s 18 %5$s, %1$s 60 %6$s"
        .formatted(sex, parts[0], parts[1], parts[2], parts[3], parts[4]);
  }

  /** Code of the site or district, or empty. */
  public String place() {
    return place;
  }

  public String nationality(Chance chance) {
    return nationalities.draw(chance);
  }

  /** Evacuees, guests of the city and students mostly come alone. */
  public boolean isMostlySingles() {
    return this == GASHORA || this == CITY || this == RESIDENT || this == HOST_COMMUNITY;
  }

  public boolean isRefugeeSite() {
    return place.contains("-");
  }

  /** A child's sex and age in years as the site's population has them. */
  public Member child(Chance chance) {
    return member(Role.CHILD, chance, false);
  }

  public Member adult(Role role, Chance chance) {
    return member(role, chance, true);
  }

  private Member member(Role role, Chance chance, boolean adult) {
    while (true) {
      var drawn = bands.draw(chance).split(" ", -1);
      var from = Integer.parseInt(drawn[1]);
      if (adult == from >= 18) {
        return new Member(role, drawn[0], age(from, chance));
      }
    }
  }

  private static int age(int from, Chance chance) {
    return switch (from) {
      case 0 -> chance.between(0, 4);
      case 5 -> chance.between(5, 11);
      case 12 -> chance.between(12, 17);
      case 18 -> 18 + Math.min(chance.below(42), chance.below(48));
      default -> 60 + Math.min(chance.below(22), chance.below(24));
    };
  }
}
