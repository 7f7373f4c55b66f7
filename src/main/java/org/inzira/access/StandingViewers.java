package org.inzira.access;

import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The viewer with the roles that stand now, read once per request: a role taken away or an account
 * closed takes hold at the next click, not at the next sign-in.
 */
@Component
class StandingViewers implements Viewers {

  private static final String VIEWER = StandingViewers.class.getName();

  private final AccountRows accounts;

  StandingViewers(AccountRows accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Viewer> find() {
    return CurrentAccount.signedIn().flatMap(this::standing);
  }

  @Override
  public Viewer get() {
    return find().orElseThrow(() -> new IllegalStateException("no one is signed in"));
  }

  private Optional<Viewer> standing(AccountName name) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return read(name);
    }
    if (request.getAttribute(VIEWER, RequestAttributes.SCOPE_REQUEST) instanceof Viewer viewer
        && viewer.account().equals(name)) {
      return Optional.of(viewer);
    }
    var viewer = read(name);
    viewer.ifPresent(known -> request.setAttribute(VIEWER, known, RequestAttributes.SCOPE_REQUEST));
    return viewer;
  }

  private Optional<Viewer> read(AccountName name) {
    return accounts
        .find(name)
        .filter(account -> !account.closed())
        .map(account -> new Viewer(account.name(), account.roles()));
  }
}
