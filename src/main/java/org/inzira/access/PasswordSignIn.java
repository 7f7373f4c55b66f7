package org.inzira.access;

import java.util.List;
import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. A wrong name, a wrong password, a closed account and one of the
 * demonstration fail alike and take alike long; after a few failures the source has to wait.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final DaoAuthenticationProvider passwords;
  private final FailedSignIns failures;
  private final AccountRows accounts;

  PasswordSignIn(AccountRows accounts, PasswordEncoder encoder, FailedSignIns failures) {
    this.accounts = accounts;
    this.failures = failures;
    this.passwords = new DaoAuthenticationProvider(this::details);
    this.passwords.setPasswordEncoder(encoder);
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    var name = asked.getName();
    var address = address(asked);
    if (failures.isBarred(name, address)) {
      throw new LockedException("too many failures");
    }
    try {
      var authentication = passwords.authenticate(asked);
      failures.forget(name, address);
      return authentication;
    } catch (BadCredentialsException wrong) {
      failures.add(name, address);
      throw wrong;
    } catch (InternalAuthenticationServiceException failed) {
      // Nobody is to be told that their password is wrong when it could not be looked up.
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private UserDetails details(String name) {
    return named(name)
        .flatMap(accounts::find)
        .filter(account -> !account.closed())
        .flatMap(account -> account.passwordHash())
        .map(hash -> (UserDetails) new User(name, hash, List.of()))
        .orElseThrow(() -> new UsernameNotFoundException("no account to sign in to"));
  }

  private static Optional<AccountName> named(String name) {
    try {
      return Optional.of(new AccountName(name));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }
}
