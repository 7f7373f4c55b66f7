package org.inzira.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

  /** The validator's work grows with the square of what it reads. */
  private static final int SHORT = 1 << 18;

  private final Refusing refusing;
  private final Validation validation;

  Failures(Refusing refusing, Validation validation) {
    this.refusing = refusing;
    this.validation = validation;
  }

  /** Called by HAPI's server with whatever was thrown. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public @Nullable BaseServerResponseException said(Throwable thrown, RequestDetails call) {
    if (thrown instanceof NotModifiedException unchanged) {
      return unchanged;
    }
    if (thrown instanceof BaseServerResponseException known && Refusing.isOurs(known)) {
      return known;
    }
    if (causes(thrown).anyMatch(DataFormatException.class::isInstance)) {
      return malformed(call, Refusal.of("FH-014"));
    }
    if (thrown instanceof BaseServerResponseException known
        && !(thrown instanceof InternalErrorException)) {
      return inOurWords(known, call);
    }
    if (causes(thrown).anyMatch(Failures::isOutage)) {
      return refusing.because(503, Refusal.of("FH-009"));
    }
    LOG.error(
        "a call failed: {}",
        causes(thrown).map(cause -> cause.getClass().getName() + place(cause)).toList());
    return refusing.because(500, Refusal.of("FH-008"));
  }

  /** What was sent and cannot be read: the validator says where, as far as it is short. */
  private BaseServerResponseException malformed(RequestDetails call, Refusal otherwise) {
    var isBody = call.getRequestType() == RequestTypeEnum.POST && call.getResourceName() == null;
    var body = isBody ? call.loadRequestContents() : new byte[0];
    if (body.length == 0 || body.length > SHORT) {
      return refusing.because(400, otherwise);
    }
    var wrong = wrong(new String(body, StandardCharsets.UTF_8));
    return wrong.isEmpty() ? refusing.because(400, otherwise) : refusing.invalid(wrong);
  }

  /** The validator itself fails at what is no resource at all. */
  private List<SingleValidationMessage> wrong(String body) {
    try {
      return validation.messages(body).stream()
          .filter(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
          .toList();
    } catch (RuntimeException unreadable) {
      return List.of();
    }
  }

  /** What HAPI's server refuses has a code of ours, and a word of what to do instead. */
  private BaseServerResponseException inOurWords(
      BaseServerResponseException thrown, RequestDetails call) {
    int status = thrown.getStatusCode();
    if (status == HttpServletResponse.SC_NOT_FOUND) {
      return refusing.because(404, Refusal.of("FH-018", ScopeKeeper.Known.types()));
    }
    var path = Optional.ofNullable(call.getRequestPath()).orElse("");
    if (path.isEmpty() && call.getRequestType() == RequestTypeEnum.POST) {
      return malformed(call, Refusal.of("FH-030"));
    }
    if (path.contains("$") || !ScopeKeeper.Known.isType(call.getResourceName())) {
      return refusing.because(status, Refusal.of("FH-019"));
    }
    var isSearch = !path.contains("/") || path.endsWith("/_search");
    var against =
        Stream.of(ScopeKeeper.Known.against(call, isSearch), ScopeKeeper.Known.repeated(call))
            .flatMap(List::stream)
            .toList();
    return refusing.because(status, against.isEmpty() ? List.of(Refusal.of("FH-019")) : against);
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
