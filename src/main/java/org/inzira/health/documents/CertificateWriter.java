package org.inzira.health.documents;

import java.util.List;
import java.util.Optional;
import org.inzira.database.Settings;
import org.inzira.print.QrCode;
import org.springframework.stereotype.Component;

/** That somebody is fit to travel: what an airline asks for, and nothing of why. */
@Component
class CertificateWriter implements PaperWriter {

  private final String base;

  CertificateWriter(Settings settings) {
    this.base = settings.baseAddress();
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.FIT_TO_TRAVEL;
  }

  @Override
  public Paper write(Order order, PaperWords said) {
    var certified = order.certified().orElseThrow();
    var found = certified.found();
    var person =
        said.client(order.client(), said.item("destination", said.country(found.destination())));
    var fitness =
        Paper.Part.items(
            "fitness",
            said.text("fitness"),
            List.of(
                said.item(
                    "fitness.found",
                    said.text(found.needs().isEmpty() ? "fitness.fit" : "fitness.conditions")),
                said.item("needs", said.needs(found.needs())),
                said.item("fitness.examined", said.day(found.on())),
                said.item("fitness.until", said.day(certified.until()))));
    return new Paper(
        said.title(kind()),
        order.number(),
        said.issuer(),
        List.of(said.text("fitness.statement", said.day(certified.until()))),
        List.of(person, fitness),
        Optional.of(new Paper.Code(drawn(certified, said), code(said))),
        said.signatures(),
        said.foot(order) + " " + said.text("fitness.rule", certified.rule()));
  }

  private String drawn(Document.Certified certified, PaperWords said) {
    var content =
        base.isEmpty()
            ? certified.statement()
            : base + "/verify/" + certified.code() + "#" + certified.statement();
    return QrCode.svg(content, said.text("code.title"));
  }

  private List<String> code(PaperWords said) {
    return base.isEmpty()
        ? List.of(said.text("code.signed"), said.text("code.offline"))
        : List.of(said.text("code.signed"), said.text("code.online", base + "/verify"));
  }
}
