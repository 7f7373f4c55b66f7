package org.inzira.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders pages for the current request: in its language, framed, for its visitor. */
@Component
public class Pages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.inzira");
  private final Texts texts;
  private final Visitor visitor;
  private final List<NavigationEntry> navigation;
  private final ObjectProvider<Banner> banners;

  Pages(
      Texts texts,
      Visitor visitor,
      ObjectProvider<NavigationEntry> navigation,
      ObjectProvider<Banner> banners) {
    this.texts = texts;
    this.visitor = visitor;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.banners = banners;
  }

  /** Texts, numbers and dates in the language of the current request; English outside one. */
  public Wording wording() {
    return texts.in(Languages.current());
  }

  /** Whether the visitor would be let in at this address, so that a link to it is worth showing. */
  public boolean mayOpen(String address) {
    return visitor.mayOpen(address);
  }

  /** The frame of a page with this title; the breadcrumbs lead to it from the start page. */
  public Frame frame(String title, Link... breadcrumbs) {
    var wording = wording();
    return new Frame(
        title,
        Arrays.asList(breadcrumbs),
        navigation.stream().filter(entry -> visitor.mayOpen(entry.address())).toList(),
        banners.stream().flatMap(banner -> banner.sentence(wording).stream()).toList(),
        wording,
        visitor.name(),
        visitor.formToken(),
        Languages.currentPath(),
        List.of(),
        visitor.lockMinutes());
  }

  /** A frame for who cannot be known: nothing around the page but its title. */
  Frame bareFrame(String title) {
    return new Frame(
        title,
        List.of(),
        List.of(),
        List.of(),
        wording(),
        Optional.empty(),
        "",
        Languages.currentPath(),
        List.of());
  }

  /** A list. */
  public ResponseEntity<String> list(ListView view) {
    return html(HttpStatus.OK, "page/list.jte", Map.of("view", view));
  }

  /** A record; 422 when one of its forms was refused. */
  public ResponseEntity<String> record(RecordView view) {
    var refused = view.forms().stream().anyMatch(form -> !form.refusals().isEmpty());
    var status = refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    return html(status, "page/record.jte", Map.of("view", view));
  }

  /** A form: 409 with conflicts, 422 when refused, else 200. */
  public ResponseEntity<String> form(FormView view) {
    return html(status(view), "page/form.jte", Map.of("view", view));
  }

  /** A page that says why something was refused. */
  public ResponseEntity<String> refused(HttpStatus status, List<Refusal> refusals) {
    var wording = wording();
    var sentences = refusals.stream().map(wording::sentence).toList();
    var frame = frame(wording.text("page.refused"));
    return html(status, "page/error.jte", Map.of("frame", frame, "sentences", sentences));
  }

  /**
   * A printed document, shown in the browser under a file's name; or why there is none just now.
   */
  public ResponseEntity<?> printed(Outcome<byte[]> document, String file) {
    return switch (document) {
      case Outcome.Done<byte[]>(var bytes) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_PDF)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.inline().filename(file).build().toString())
              .body(bytes);
      case Outcome.Refused<byte[]>(var refusals) ->
          refused(HttpStatus.SERVICE_UNAVAILABLE, refusals);
    };
  }

  /** A page by a module's own template ({@code "review/year.jte"}) and its parameters. */
  public ResponseEntity<String> page(String template, Map<String, Object> parameters) {
    return html(HttpStatus.OK, template, parameters);
  }

  ResponseEntity<String> html(HttpStatus status, String template, Map<String, Object> parameters) {
    return ResponseEntity.status(status).contentType(HTML).body(render(template, parameters));
  }

  /** The text of a template, for parts of pages and for what is not sent as a page. */
  public String render(String template, Map<String, Object> parameters) {
    var output = new StringOutput(16 * 1024);
    templates.render(template, parameters, output);
    return output.toString();
  }

  private static HttpStatus status(FormView view) {
    if (!view.conflicts().isEmpty()) {
      return HttpStatus.CONFLICT;
    }
    return view.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
  }
}
