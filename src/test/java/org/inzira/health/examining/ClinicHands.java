package org.inzira.health.examining;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Question;
import org.inzira.health.asked.Question.Kind;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A nurse, a counsellor and a physician, who do what their pages let them do. */
final class ClinicHands {

  static final String NURSE = "examining-nurse";
  static final String PHYSICIAN = "examining-physician";
  static final String COUNSELLOR = "examining-counsellor";

  private static final String LIST = "/health/examinations";

  private final MockMvc server;
  private final Questions questions;
  private final LocalDate today;

  ClinicHands(MockMvc server, BeanFactory beans, Questions questions, LocalDate today) {
    this.server = server;
    this.questions = questions;
    this.today = today;
    TestAccounts.opened(beans, NURSE, Role.HEALTH);
    TestAccounts.opened(beans, PHYSICIAN, Role.HEALTH, Role.PHYSICIAN);
    TestAccounts.opened(beans, COUNSELLOR, Role.HEALTH, Role.COUNSELLOR);
  }

  ResultActions look(String who, String address) throws Exception {
    return server.perform(get(address).with(user(who)));
  }

  ResultActions send(String who, String address, Map<String, String> form) throws Exception {
    var request = post(address).with(user(who)).with(csrf());
    form.forEach(request::param);
    return server.perform(request);
  }

  /** Opens one for a destination; gives its identifier. */
  UUID open(UUID person, String destination, Map<String, String> more) throws Exception {
    var form =
        new HashMap<>(
            Map.of(
                "destination", destination,
                "purpose", "resettlement",
                "client_category", "refugee",
                "centre", "RW13-MHAC"));
    form.putAll(more);
    var address =
        send(NURSE, LIST + "/person/" + person, form).andReturn().getResponse().getRedirectedUrl();
    if (address == null) {
      throw new AssertionError("not opened");
    }
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  static String page(UUID examination) {
    return LIST + "/" + examination;
  }

  ResultActions save(
      String who,
      UUID examination,
      Section section,
      int version,
      String close,
      Map<String, String> more)
      throws Exception {
    var form = new HashMap<String, String>();
    more.forEach((name, value) -> form.put(name.contains("_reason") ? name : "a." + name, value));
    form.put("version", Integer.toString(version));
    form.put("close", close);
    form.put("done_on", today.toString());
    return send(who, page(examination) + "/sections/" + section.code(), form);
  }

  /** Everything that a section needs of this person, with nothing wrong. */
  Map<String, String> fine(Section section, Examined person) {
    var answers = new HashMap<String, String>();
    for (var question : questions.of(section)) {
      if (question.isAskedOf(person) && question.when().isEmpty() && question.required()) {
        answers.put(question.code(), fine(question));
      }
    }
    return answers;
  }

  private String fine(Question question) {
    return switch (question.kind()) {
      case Kind.YesNo() -> "no";
      case Kind.Choice(var options) -> options.keySet().iterator().next();
      case Kind.Measure(var least, var most, _) -> Long.toString(Math.round((least + most) / 2));
      case Kind.Day() -> today.toString();
      case Kind.Line() -> "said";
      case Kind.Words() -> "written";
    };
  }

  void closeAll(UUID examination, Examined person) throws Exception {
    for (var section : Section.open()) {
      if (section == Section.REFERRAL) {
        continue;
      }
      var saved = save(NURSE, examination, section, 0, "complete", fine(section, person));
      if (saved.andReturn().getResponse().getStatus() != 303) {
        throw new AssertionError(
            section + ": " + saved.andReturn().getResponse().getContentAsString());
      }
    }
  }
}
