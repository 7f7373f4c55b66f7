package org.inzira.invention.people;

import java.util.List;

/** A family that stays together: it is assessed together and leaves on one flight. */
public record Household(Origin origin, String nationality, List<Member> members) {

  public Household {
    members = List.copyOf(members);
  }

  /** What somebody is in the family. */
  public enum Role {
    HEAD,
    SPOUSE,
    CHILD,
    GRANDPARENT
  }

  /** Somebody before having a name: sex, and age in whole years on the family's day. */
  public record Member(Role role, String sex, int ageYears) {

    Member withSex(String other) {
      return new Member(role, other, ageYears);
    }
  }
}
