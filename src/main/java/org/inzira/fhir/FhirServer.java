package org.inzira.fhir;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.ElementsSupportEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** HAPI's plain server with our providers; made at the first call, since it is slow to make. */
@Component
class FhirServer {

  private final ObjectProvider<ServletContext> servlets;
  private final Fhir fhir;
  private final ObjectProvider<Provider> providers;
  private final List<Object> keepers;
  private final SingletonSupplier<RestfulServer> server = SingletonSupplier.of(this::made);

  FhirServer(
      ObjectProvider<ServletContext> servlets,
      Fhir fhir,
      ObjectProvider<Provider> providers,
      ScopeKeeper scopes,
      Failures failures,
      Capabilities capabilities) {
    this.servlets = servlets;
    this.fhir = fhir;
    this.providers = providers;
    this.keepers = List.of(new SentBody.Handing(), scopes, failures, capabilities);
  }

  void serve(ServletRequest request, ServletResponse response)
      throws ServletException, IOException {
    server.obtain().service(request, response);
  }

  private RestfulServer made() {
    var made = new Ours(fhir);
    made.registerProviders(providers.orderedStream().map(Object.class::cast).toList());
    keepers.forEach(made::registerInterceptor);
    made.setDefaultResponseEncoding(EncodingEnum.JSON);
    made.setIgnoreServerParsedRequestParameters(false);
    made.setUncompressIncomingContents(false);
    made.setElementsSupport(ElementsSupportEnum.STANDARD);
    made.setServerName(Capabilities.NAME);
    made.setServerVersion(Capabilities.VERSION);
    made.setImplementationDescription(Capabilities.NAME);
    made.setDefaultPrettyPrint(false);
    try {
      made.init(new Lone(servlets.getObject()));
    } catch (ServletException failed) {
      throw new IllegalStateException(failed);
    }
    return made;
  }

  private static final class Ours extends RestfulServer {

    @Serial private static final long serialVersionUID = 1;

    Ours(Fhir fhir) {
      super(fhir.context());
    }

    /** The name and version of the machinery are nobody's business. */
    @Override
    public void addHeadersToResponse(jakarta.servlet.http.HttpServletResponse response) {}
  }

  /** The server is called by the door, and the container knows nothing of it. */
  private record Lone(ServletContext context) implements ServletConfig {

    @Override
    public String getServletName() {
      return "fhir";
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    @Override
    public @Nullable String getInitParameter(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
