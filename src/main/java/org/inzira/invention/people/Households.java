package org.inzira.invention.people;

import java.util.ArrayList;
import java.util.List;
import org.inzira.invention.people.Household.Member;
import org.inzira.invention.people.Household.Role;

/** Makes families: sizes from one to nine, ages by role, children as their site has them. */
public final class Households {

  private static final Weighted<String> SIZES =
      Weighted.of("1 16, 2 9, 3 10, 4 13, 5 15, 6 14, 7 12, 8 7, 9 4");
  private static final Weighted<String> SIZES_OF_SINGLES = Weighted.of("1 84, 2 8, 3 5, 4 3");

  private final Chance chance;

  public Households(Chance chance) {
    this.chance = chance;
  }

  /** Families with exactly so many people in all. */
  public List<Household> make(Weighted<Origin> origins, int people) {
    var households = new ArrayList<Household>();
    int left = people;
    while (left > 0) {
      var origin = origins.draw(chance);
      var sizes = origin.isMostlySingles() ? SIZES_OF_SINGLES : SIZES;
      var size = Math.min(left, Integer.parseInt(sizes.draw(chance)));
      households.add(new Household(origin, origin.nationality(chance), members(origin, size)));
      left -= size;
    }
    return households;
  }

  /** The same families with exactly so many women and girls: some children change their sex. */
  public List<Household> balanced(List<Household> households, int female) {
    long surplus = count(households, "female") - female;
    var from = surplus > 0 ? "female" : "male";
    var to = surplus > 0 ? "male" : "female";
    long left = Math.abs(surplus);
    var balanced = new ArrayList<Household>();
    for (var household : households) {
      var members = new ArrayList<Member>();
      for (var member : household.members()) {
        var flips = left > 0 && member.role() == Role.CHILD && member.sex().equals(from);
        members.add(flips ? member.withSex(to) : member);
        left -= flips ? 1 : 0;
      }
      balanced.add(new Household(household.origin(), household.nationality(), members));
    }
    return balanced;
  }

  private static long count(List<Household> households, String sex) {
    return households.stream()
        .flatMap(household -> household.members().stream())
        .filter(member -> member.sex().equals(sex))
        .count();
  }

  private List<Member> members(Origin origin, int size) {
    var members = new ArrayList<Member>();
    var head = origin.adult(Role.HEAD, chance);
    if (size > 2) {
      head = new Member(Role.HEAD, head.sex(), Math.clamp(head.ageYears(), 22 + size, 62));
    }
    members.add(head);
    if (size > 1 && chance.inThousand(size == 2 ? 350 : 620)) {
      members.add(spouse(head));
    }
    if (size > 4 && chance.inThousand(90)) {
      members.add(
          new Member(
              Role.GRANDPARENT,
              chance.inThousand(680) ? "female" : "male",
              Math.max(60, head.ageYears() + 20) + chance.below(6)));
    }
    var youngestParent = members.stream().mapToInt(Member::ageYears).min().orElseThrow();
    while (members.size() < size) {
      members.add(child(origin, youngestParent));
    }
    return members;
  }

  private Member spouse(Member head) {
    var age = Math.max(19, head.ageYears() + chance.between(-6, 4));
    return new Member(Role.SPOUSE, head.sex().equals("female") ? "male" : "female", age);
  }

  private Member child(Origin origin, int parentAge) {
    var oldest = Math.max(1, parentAge - 18);
    if (oldest > 19 && chance.inThousand(140)) {
      var sex = chance.inThousand(500) ? "female" : "male";
      return new Member(Role.CHILD, sex, chance.between(18, Math.min(26, oldest)));
    }
    var child = origin.child(chance);
    var age = child.ageYears() <= oldest ? child.ageYears() : chance.below(oldest + 1);
    return new Member(Role.CHILD, child.sex(), age);
  }
}
