package org.inzira.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.intake.reading.Limits;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages by which files are sent, checked and brought in. */
@Controller
class IntakePages {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int FILES_MAX = 50;
  private static final String REFRESH_SECONDS = "10";

  private final Pages pages;
  private final Viewers viewers;
  private final Uploads uploads;
  private final StreamedWorkbook workbook;
  private final Limits limits;

  IntakePages(
      Pages pages, Viewers viewers, Uploads uploads, StreamedWorkbook workbook, Limits limits) {
    this.pages = pages;
    this.viewers = viewers;
    this.uploads = uploads;
    this.workbook = workbook;
    this.limits = limits;
  }

  @GetMapping("/intake")
  ResponseEntity<String> start() {
    var view = UploadForm.of(pages, uploads.list(viewers.get().account()), limits);
    return pages.page("intake/start.jte", Map.of("view", view));
  }

  @GetMapping("/intake/template")
  ResponseEntity<Resource> template() throws IOException {
    var file = Files.createTempFile("template", ".xlsx");
    try {
      workbook.writeTemplate(file, pages.wording().language());
      return workbook(file, "inzira-template.xlsx");
    } finally {
      Files.delete(file);
    }
  }

  @PostMapping("/intake")
  ResponseEntity<String> send(@RequestParam("files") List<MultipartFile> sent) throws IOException {
    var files = sent.stream().filter(file -> !isNothing(file)).toList();
    if (files.isEmpty()) {
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("IN-081"));
    }
    if (files.size() > FILES_MAX) {
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("IN-085", "" + FILES_MAX));
    }
    if (files.stream().mapToLong(MultipartFile::getSize).sum() > limits.uploadBytesMax()) {
      return refused(
          HttpStatus.CONTENT_TOO_LARGE, Refusal.of("IN-080", "" + limits.uploadMegabytesMax()));
    }
    return seeOther(uploads.receive(viewers.get(), files).address());
  }

  @GetMapping("/intake/{id}")
  ResponseEntity<String> show(@PathVariable UUID id) {
    var upload = uploads.find(id, viewers.get().account());
    if (upload.isEmpty()) {
      return gone();
    }
    var wording = pages.wording();
    var frame =
        pages.frame(
            wording.text("intake.upload"), new Link(wording.text("intake.title"), "/intake"));
    var view = UploadView.of(frame, upload.get(), uploads.findReturned(upload.get()).isPresent());
    var page = pages.page("intake/upload.jte", Map.of("view", view));
    // Browsers without script come back by themselves.
    return view.isWorking() ? with(page, "Refresh", REFRESH_SECONDS) : page;
  }

  /** The part of the page that changes while work goes on; ended, the whole page is wanted. */
  @GetMapping("/intake/{id}/progress")
  ResponseEntity<String> progress(@PathVariable UUID id) {
    var upload = uploads.find(id, viewers.get().account());
    if (upload.isEmpty() || !upload.get().state().stage().isWorking()) {
      return ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }
    var parameters = new HashMap<String, Object>();
    parameters.put("progress", UploadView.Progress.of(pages.wording(), upload.get()));
    return pages.page("intake/progress.jte", parameters);
  }

  @PostMapping("/intake/{id}/bring")
  ResponseEntity<String> bring(@PathVariable UUID id) {
    var viewer = viewers.get();
    var upload = uploads.find(id, viewer.account());
    if (upload.isEmpty()) {
      return gone();
    }
    return uploads.bring(viewer, upload.get())
        ? seeOther(upload.get().address())
        : refused(HttpStatus.CONFLICT, Refusal.of("IN-083"));
  }

  @PostMapping("/intake/{id}/bring-valid")
  ResponseEntity<String> bringValid(@PathVariable UUID id) {
    var viewer = viewers.get();
    var upload = uploads.find(id, viewer.account());
    if (upload.isEmpty()) {
      return gone();
    }
    return uploads.bringValid(viewer, upload.get(), pages.wording().language())
        ? seeOther(upload.get().address())
        : refused(HttpStatus.CONFLICT, Refusal.of("IN-083"));
  }

  /** The rows that went back, to be corrected and sent again. */
  @GetMapping("/intake/{id}/returned")
  ResponseEntity<?> returned(@PathVariable UUID id) throws IOException {
    var file = uploads.find(id, viewers.get().account()).flatMap(uploads::findReturned);
    return file.isEmpty() ? gone() : workbook(file.get(), "inzira-refused-rows.xlsx");
  }

  @PostMapping("/intake/{id}/cancel")
  ResponseEntity<String> cancel(@PathVariable UUID id) {
    uploads.find(id, viewers.get().account()).ifPresent(uploads::cancel);
    return seeOther("/intake");
  }

  /** A form without a chosen file still sends one, without name and content. */
  private static boolean isNothing(MultipartFile file) {
    var name = file.getOriginalFilename();
    return file.isEmpty() && (name == null || name.isEmpty());
  }

  private static ResponseEntity<Resource> workbook(Path file, String name) throws IOException {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(new ByteArrayResource(Files.readAllBytes(file)));
  }

  private ResponseEntity<String> gone() {
    return refused(HttpStatus.NOT_FOUND, Refusal.of("IN-082"));
  }

  private ResponseEntity<String> refused(HttpStatus status, Refusal refusal) {
    return pages.refused(status, List.of(refusal));
  }

  private static ResponseEntity<String> seeOther(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  private static ResponseEntity<String> with(
      ResponseEntity<String> page, String header, String value) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(header, value)
        .body(page.getBody());
  }
}
