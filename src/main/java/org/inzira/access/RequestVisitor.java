package org.inzira.access;

import java.net.URI;
import java.util.Optional;
import org.inzira.database.Settings;
import org.inzira.kernel.AccountName;
import org.inzira.page.Visitor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The viewer as the frame of a page needs to know them. */
@Component
class RequestVisitor implements Visitor {

  private final Viewers viewers;
  private final RouteRights rights;
  private final Settings settings;

  RequestVisitor(Viewers viewers, RouteRights rights, Settings settings) {
    this.viewers = viewers;
    this.rights = rights;
    this.settings = settings;
  }

  @Override
  public Optional<String> name() {
    return viewers.find().map(Viewer::account).map(AccountName::value);
  }

  @Override
  public boolean mayOpen(String address) {
    return rights.mayCall("GET", URI.create(address).getPath());
  }

  @Override
  public int lockMinutes() {
    return settings.lockAfterMinutes();
  }

  @Override
  public String formToken() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST)
                instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
