package org.inzira.resettlement.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.records.CaseEntries;
import org.inzira.resettlement.records.CaseReading.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms of a case: each adds a record by the path of a sheet, or says why it may not. */
@Controller
class CaseForms {

  private static final String DECISION = "decided_";

  private final CasePages page;
  private final CaseEntries entries;
  private final CasePeople people;
  private final Cases cases;

  CaseForms(CasePages page, CaseEntries entries, CasePeople people, Cases cases) {
    this.page = page;
    this.entries = entries;
    this.people = people;
    this.cases = cases;
  }

  /** What was sent by a form whose fields carry its name. */
  static Map<String, String> values(String form, MultiValueMap<String, String> sent) {
    var values = new HashMap<String, String>();
    sent.forEach((name, given) -> {
      if (name.startsWith(form + "-")) {
        var text = String.join(",", given).strip();
        if (!text.isEmpty()) {
          values.put(name.substring(form.length() + 1), text);
        }
      }
    });
    return values;
  }

  /** Adds a record of the case, unless it was refused. */
  private ResponseEntity<String> add(
      String id,
      String form,
      RecordKind kind,
      MultiValueMap<String, String> sent,
      Function<Map<String, String>, Outcome<Map<String, String>>> read) {
    return page.find(id)
        .map(seen -> {
          var values = values(form, sent);
          var added =
              switch (read.apply(new HashMap<>(values))) {
                case Outcome.Done<Map<String, String>>(var written) -> {
                  written.put("case", seen.kept().row().key().value());
                  yield entries.add(kind, written);
                }
                case Outcome.Refused<Map<String, String>>(var refusals) ->
                    Outcome.<UUID>refused(refusals);
              };
          return answer(seen, form, values, added);
        })
        .orElseGet(page::absent);
  }

  private ResponseEntity<String> answer(
      Seen seen, String form, Map<String, String> values, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> Returning.to(seen.kept().row().id());
      case Outcome.Refused<?>(var refusals) ->
          page.refused(seen, new CasePanels.Sent(form, values, refusals));
    };
  }

  @PostMapping("/cases/{id}/step")
  ResponseEntity<String> step(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(
        id,
        "step",
        new RecordKind("case-step"),
        sent,
        values -> {
          boolean decision = values.getOrDefault("step", "").startsWith(DECISION);
          return decision && !values.containsKey("decided_by")
              ? Outcome.refused(Refusal.of("RS-007").at(Location.field("decided_by")))
              : member(values);
        });
  }

  @PostMapping("/cases/{id}/hold")
  ResponseEntity<String> hold(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(id, "hold", new RecordKind("case-hold"), sent, this::member);
  }

  @PostMapping("/cases/{id}/consent")
  ResponseEntity<String> consent(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(id, "consent", new RecordKind("consent"), sent, this::member);
  }

  @PostMapping("/cases/{id}/task")
  ResponseEntity<String> task(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(id, "task", new RecordKind("case-task"), sent, Outcome::done);
  }

  @PostMapping("/cases/{id}/message")
  ResponseEntity<String> message(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(id, "message", new RecordKind("case-message"), sent, Outcome::done);
  }

  /** A new member is named by the number that people say, or by the key of a sheet. */
  @PostMapping("/cases/{id}/member")
  ResponseEntity<String> addMember(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(
        id,
        "member",
        new RecordKind("case-member"),
        sent,
        values -> {
          var written = values.getOrDefault("person", "");
          values.put("person", people.find(written).orElse(written));
          return Outcome.done(values);
        });
  }

  @PostMapping("/cases/{id}/bond")
  ResponseEntity<String> bind(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    return add(
        id,
        "bond",
        new RecordKind("case-bond"),
        sent,
        values -> {
          var other = cases.named(values.getOrDefault("bound_with", ""));
          if (other.isEmpty()) {
            return Outcome.refused(Refusal.of("RS-052").at(Location.field("bound_with")));
          }
          values.put("bound_with", entries.key(CaseViews.CASE, other.orElseThrow().value()));
          return Outcome.done(values);
        });
  }

  /** A member is chosen by identifier; records are written by key. */
  private Outcome<Map<String, String>> member(Map<String, String> values) {
    if (values.containsKey("person")) {
      values.put("person", entries.key(People.KIND, identifier(values.getOrDefault("person", ""))));
    }
    return Outcome.done(values);
  }

  @PostMapping("/cases/{id}/hold/{hold}/lift")
  ResponseEntity<String> lift(
      @PathVariable String id,
      @PathVariable String hold,
      @RequestParam String on,
      @RequestParam int version) {
    return end(id, new RecordKind("case-hold"), hold, "lifted_on", on, version);
  }

  @PostMapping("/cases/{id}/task/{task}/done")
  ResponseEntity<String> done(
      @PathVariable String id,
      @PathVariable String task,
      @RequestParam String on,
      @RequestParam int version) {
    return end(id, new RecordKind("case-task"), task, "done_on", on, version);
  }

  private ResponseEntity<String> end(
      String id, RecordKind kind, String record, String field, String on, int version) {
    var found = page.find(id);
    if (found.isEmpty() || !entries.isOf(kind, identifier(record), found.get())) {
      return page.absent();
    }
    var seen = found.get();
    var changed = entries.change(kind, identifier(record), field, on, version);
    if (changed instanceof Outcome.Refused<UUID>(var refusals)) {
      boolean stale = refusals.stream().anyMatch(one -> one.code().equals("RG-024"));
      var status = stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
      return page.refused(status, seen, new CasePanels.Sent("", Map.of(), refusals));
    }
    return Returning.to(seen.kept().row().id());
  }

  static UUID identifier(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, malformed);
    }
  }
}
