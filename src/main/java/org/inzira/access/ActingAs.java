package org.inzira.access;

import java.util.function.Supplier;
import org.inzira.kernel.AccountName;

/** Lets work that no one signed in for be done in an account's name, on this thread only. */
public final class ActingAs {

  private static final ScopedValue<AccountName> ACCOUNT = ScopedValue.newInstance();

  private ActingAs() {}

  /** Runs the work in the name of the account; nested calls end where they began. */
  public static <T> T run(AccountName account, Supplier<T> work) {
    return ScopedValue.where(ACCOUNT, account).call(work::get);
  }

  static boolean isSet() {
    return ACCOUNT.isBound();
  }

  static AccountName account() {
    return ACCOUNT.get();
  }
}
