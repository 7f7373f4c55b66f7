package org.inzira.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.validation.SingleValidationMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.inzira.fhir.tokens.Answers;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Says refusals as FHIR does: an OperationOutcome with code, sentence and place. */
@Component
public class Refusing implements Answers {

  private static final Refusal INVALID = Refusal.of("FH-051");
  private static final int ISSUES_MAX = 50;

  /** The validator remarks what type it took an element for. */
  private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/");

  private final Fhir fhir;
  private final Pages pages;

  Refusing(Fhir fhir, Pages pages) {
    this.fhir = fhir;
    this.pages = pages;
  }

  /** What to throw inside HAPI's server. */
  public BaseServerResponseException because(int status, Refusal... refusals) {
    return because(status, List.of(refusals));
  }

  public BaseServerResponseException because(int status, List<Refusal> refusals) {
    var thrown = BaseServerResponseException.newInstance(status, refusals.getFirst().code());
    thrown.setOperationOutcome(outcome(status, refusals));
    return thrown;
  }

  public OperationOutcome outcome(int status, List<Refusal> refusals) {
    var outcome = new OperationOutcome();
    for (var refusal : refusals) {
      add(outcome, IssueSeverity.ERROR, type(status), refusal);
    }
    return outcome;
  }

  /** What the field's validator says is wrong, each with its place. */
  public BaseServerResponseException invalid(List<SingleValidationMessage> wrong) {
    var outcome = outcome(422, List.of(INVALID));
    for (var said : wrong.subList(0, Math.min(wrong.size(), ISSUES_MAX))) {
      var place = Optional.ofNullable(said.getLocationString()).orElse("Bundle");
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.ERROR)
          .setCode(IssueType.INVALID)
          .setDiagnostics(said.getMessage())
          .addExpression(REMARK.matcher(place).replaceAll(""));
    }
    var thrown = BaseServerResponseException.newInstance(422, INVALID.code());
    thrown.setOperationOutcome(outcome);
    return thrown;
  }

  /** Whether it was thrown by us, in our words. */
  static boolean isOurs(BaseServerResponseException thrown) {
    return thrown.getOperationOutcome() instanceof OperationOutcome outcome
        && outcome.getIssueFirstRep().getDetails().getCodingFirstRep().hasCode();
  }

  /** What was not done and is no error. */
  public OperationOutcome notice(Refusal notice) {
    var outcome = new OperationOutcome();
    add(outcome, IssueSeverity.INFORMATION, IssueType.NOTSUPPORTED, notice);
    return outcome;
  }

  private void add(
      OperationOutcome outcome, IssueSeverity severity, IssueType type, Refusal refusal) {
    var issue = outcome.addIssue().setSeverity(severity).setCode(type);
    issue.getDetails().setText(pages.wording().sentence(refusal));
    issue.getDetails().addCoding().setSystem(Systems.REFUSAL).setCode(refusal.code());
    refusal
        .location()
        .map(Location::sheet)
        .filter(place -> !place.isEmpty())
        .ifPresent(issue::addExpression);
  }

  @Override
  public void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, Refusal.of("FH-001"));
  }

  @Override
  public void forbidden(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, HttpServletResponse.SC_FORBIDDEN, Refusal.of("FH-002"));
  }

  /** Answers before HAPI's server was asked. */
  void answer(HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal)
      throws IOException {
    var xml = Formats.asksForXml(request);
    var said = fhir.parser(xml).encodeResourceToString(outcome(status, List.of(refusal)));
    response.setStatus(status);
    response.setContentType(xml ? Formats.XML : Formats.JSON);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(said);
  }

  private static IssueType type(int status) {
    return switch (status) {
      case 401 -> IssueType.LOGIN;
      case 403 -> IssueType.FORBIDDEN;
      case 404 -> IssueType.NOTFOUND;
      case 405, 406, 415 -> IssueType.NOTSUPPORTED;
      case 409 -> IssueType.CONFLICT;
      case 410 -> IssueType.DELETED;
      case 413 -> IssueType.TOOLONG;
      case 422 -> IssueType.BUSINESSRULE;
      case 500 -> IssueType.EXCEPTION;
      case 503 -> IssueType.TRANSIENT;
      default -> IssueType.INVALID;
    };
  }
}
