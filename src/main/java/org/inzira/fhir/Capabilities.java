package org.inzira.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeType;
import org.inzira.page.Pages;
import org.springframework.stereotype.Component;

/** What the server says of itself: what HAPI reads off the providers, and what it cannot know. */
@Component
class Capabilities {

  static final String NAME = "Inzira";
  static final String VERSION = "1";

  private final Pages pages;

  Capabilities(Pages pages) {
    this.pages = pages;
  }

  /** Called by HAPI's server before the statement leaves. */
  @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
  public void complete(IBaseConformance made) {
    var statement = (CapabilityStatement) made;
    var wording = pages.wording();
    statement.setPublisher(NAME);
    statement.setName(NAME);
    statement.setText(null);
    statement.setFormat(List.of(new CodeType(Formats.JSON), new CodeType(Formats.XML)));
    var rest = statement.getRestFirstRep();
    rest.setDocumentation(wording.text("fhir.capabilities"));
    rest.getSecurity().setDescription(wording.text("fhir.capabilities.security"));
    rest.getResource().removeIf(resource -> resource.getType().equals("OperationDefinition"));
    for (var resource : rest.getResource()) {
      resource.setDocumentation(wording.text("fhir.capabilities." + resource.getType()));
      resource.setSearchInclude(List.of());
      resource.setSearchRevInclude(List.of());
      resource.getSearchParam().removeIf(one -> one.getName().equals(Cursors.PARAMETER));
    }
  }
}
