package org.inzira.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What fails by a fault of ours leaves as one sentence: no trace, no statement, no class. */
@Component
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Refusing refusing;

  Failures(Refusing refusing) {
    this.refusing = refusing;
  }

  /** Called by HAPI's server with whatever was thrown. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public @Nullable BaseServerResponseException said(Throwable thrown) {
    if (thrown instanceof BaseServerResponseException known
        && !(thrown instanceof InternalErrorException)) {
      return known;
    }
    if (causes(thrown).anyMatch(DataFormatException.class::isInstance)) {
      return refusing.because(400, Refusal.of("FH-014"));
    }
    if (causes(thrown).anyMatch(Failures::isOutage)) {
      return refusing.because(503, Refusal.of("FH-009"));
    }
    LOG.error(
        "a call failed: {}",
        causes(thrown).map(cause -> cause.getClass().getName() + place(cause)).toList());
    return refusing.because(500, Refusal.of("FH-008"));
  }

  /** What has not changed is answered without a word; HAPI would say one. */
  @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
  public boolean handle(BaseServerResponseException thrown, HttpServletResponse response) {
    if (thrown instanceof NotModifiedException) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return false;
    }
    return true;
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof DataAccessResourceFailureException
        || cause instanceof CannotCreateTransactionException
        || cause instanceof TransientDataAccessException
        || (cause instanceof SQLException failed
            && failed.getSQLState() != null
            && (failed.getSQLState().startsWith("08") || failed.getSQLState().startsWith("57P")));
  }

  private static String place(Throwable cause) {
    var trace = cause.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }
}
