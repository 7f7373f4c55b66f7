package org.inzira.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Opens accounts and gives them passwords; every step is on the trail. */
@Service
class AccountBook implements Accounts {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 20;
  private static final int GROUP_LENGTH = 5;

  private final AccountRows rows;
  private final TrailBook trail;
  private final Transactions transactions;
  private final PasswordEncoder encoder;
  private final SecureRandom random = new SecureRandom();

  AccountBook(
      AccountRows rows, TrailBook trail, Transactions transactions, PasswordEncoder encoder) {
    this.rows = rows;
    this.trail = trail;
    this.transactions = transactions;
    this.encoder = encoder;
  }

  List<Account> list() {
    return rows.list();
  }

  Optional<Account> find(AccountName name) {
    return rows.find(name);
  }

  /** Opens an account; the password is told once and kept only as its hash. */
  Outcome<String> add(AccountName name, Set<Role> roles) {
    return transactions.write(() -> {
      if (roles.isEmpty()) {
        return Outcome.refused(Refusal.of("AX-005", name.value()));
      }
      if (rows.find(name).isPresent()) {
        return Outcome.refused(Refusal.of("AX-003", name.value()));
      }
      var password = newPassword();
      rows.add(name, roles, Optional.of(hash(password)));
      trail.did("account-opened", name.value());
      return Outcome.done(password);
    });
  }

  /** Gives an account of the mission a new password, told once. */
  Outcome<String> renewPassword(AccountName name) {
    return transactions.write(() -> {
      if (rows.find(name).filter(account -> !account.demonstration()).isEmpty()) {
        return Outcome.refused(Refusal.of("AX-004", name.value()));
      }
      var password = newPassword();
      rows.changePassword(name, hash(password));
      trail.did("password-renewed", name.value());
      return Outcome.done(password);
    });
  }

  @Override
  public Set<Role> roles(AccountName name) {
    return rows.find(name)
        .filter(account -> !account.closed())
        .map(Account::roles)
        .orElseGet(Set::of);
  }

  @Override
  public Outcome<AccountName> addDemonstration(AccountName name, Set<Role> roles) {
    return transactions.write(() -> {
      var standing = rows.find(name);
      if (standing.filter(account -> !account.demonstration()).isPresent()) {
        return Outcome.refused(Refusal.of("AX-003", name.value()));
      }
      if (standing.isPresent()) {
        rows.reopen(name, roles);
      } else {
        rows.add(name, roles, Optional.empty());
      }
      trail.did("account-opened", name.value());
      return Outcome.done(name);
    });
  }

  @Override
  public boolean entersWithoutPassword(AccountName name) {
    return rows.find(name).filter(Account::mayEnterWithoutPassword).isPresent();
  }

  @Override
  public Outcome<Integer> wipeDemonstration() {
    return transactions.write(() -> Outcome.done(rows.closeDemonstration()));
  }

  private String hash(String password) {
    return java.util.Objects.requireNonNull(encoder.encode(password));
  }

  private String newPassword() {
    var password = new StringBuilder();
    for (int index = 0; index < PASSWORD_LENGTH; index++) {
      if (index > 0 && index % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
