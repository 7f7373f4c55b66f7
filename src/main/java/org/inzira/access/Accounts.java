package org.inzira.access;

import java.util.Set;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;

/** The accounts, as the demonstration needs them. */
public interface Accounts {

  /**
   * Adds an account that anyone may enter from the sign-in page without a password, or gives the
   * one that is there these roles. Refused when the name belongs to an account of the mission.
   */
  Outcome<AccountName> addDemonstration(AccountName name, Set<Role> roles);

  /** The roles of an account that is open; none when there is no such account. */
  Set<Role> roles(AccountName name);

  /** Whether anyone may enter an account: it is open, and of the demonstration. */
  boolean entersWithoutPassword(AccountName name);

  /** Closes every account of the demonstration; what they did stays on the trail. */
  Outcome<Integer> wipeDemonstration();
}
