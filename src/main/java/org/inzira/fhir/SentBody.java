package org.inzira.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as HAPI's server wants it: below its own path, with a body that was looked at. */
final class SentBody extends HttpServletRequestWrapper {

  static final String PATH = "/fhir";

  private static final String BODY = SentBody.class.getName();

  SentBody(HttpServletRequest request) {
    super(request);
  }

  SentBody(HttpServletRequest request, byte[] body) {
    super(request);
    request.setAttribute(BODY, body);
  }

  @Override
  public String getServletPath() {
    return PATH;
  }

  @Override
  public String getPathInfo() {
    return getRequestURI().substring(getContextPath().length() + PATH.length());
  }

  /** Gives HAPI's server the body, which was read from the request already. */
  static final class Handing {

    /** Called by HAPI's server before it looks for a body. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void hand(RequestDetails call, HttpServletRequest request) {
      if (request.getAttribute(BODY) instanceof byte[] body) {
        call.setRequestContents(body);
      }
    }
  }
}
