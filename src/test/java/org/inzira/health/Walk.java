package org.inzira.health;

import static java.util.stream.Collectors.toSet;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/**
 * Calls every route with all that was planted in place of its variables, follows the links it
 * meets, searches, sends forms that are refused, and opens by a reason what can be opened.
 */
final class Walk {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Set<String> NOT_WALKED = Set.of("/assets", "/webjars", "/sign-out");

  /** Documents take long to print, and there are two of each: for the house and for outside. */
  private static final Set<Role> READERS_OF_DOCUMENTS = Set.of(Role.MONITORING, Role.DONOR);

  /** How many addresses of one form are followed that hold nothing but what others planted. */
  private static final int ALIKE_MAX = 12;

  private static final Set<String> DOCUMENTS =
      Set.of("notification", "arrival-notification", "escort-report");

  private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

  private final MockMvc server;
  private final List<Route> routes;
  private final PlantedHealth planted;
  private final MockHttpSession session = new MockHttpSession();
  private final String account;
  private final Role role;
  private final List<Answer> answers = new ArrayList<>();
  private final Set<String> called = new HashSet<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private final Set<String> ids;
  private final Set<PlantedHealth.Pair> pairs;
  private final Deque<String> waiting = new ArrayDeque<>();

  Walk(MockMvc server, Collection<Route> routes, PlantedHealth planted, Role role, String account) {
    this.server = server;
    this.routes = routes.stream().filter(route -> isFor(route, role)).toList();
    this.planted = planted;
    this.role = role;
    this.account = account;
    this.ids = planted.records().stream().map(record -> record.id().toString()).collect(toSet());
    this.pairs = planted.pairs();
  }

  private static boolean isFor(Route route, Role role) {
    return (route.roles().isEmpty() || route.roles().contains(role))
        && NOT_WALKED.stream().noneMatch(route.pattern()::startsWith);
  }

  List<Answer> answers() {
    return answers;
  }

  Walk everywhere() throws Exception {
    send();
    routes.stream()
        .filter(route -> route.method().equals("GET"))
        .flatMap(route -> paths(route.pattern()))
        .forEach(this::await);
    while (!waiting.isEmpty()) {
      read(waiting.removeFirst());
    }
    return this;
  }

  private void await(String path) {
    boolean isPrinted = path.contains(".pdf") && !READERS_OF_DOCUMENTS.contains(role);
    if (!isPrinted && called.add(path) && (isPlanted(path) || isAmongTheFirst(path))) {
      waiting.add(path);
    }
  }

  /** Whether it is about what was planted and nothing else; a page of a list is not. */
  private boolean isPlanted(String path) {
    return !path.contains("?")
        && IDENTIFIER.matcher(path).results().allMatch(found -> ids.contains(found.group()));
  }

  private boolean isAmongTheFirst(String path) {
    var form = IDENTIFIER.matcher(path).replaceAll("{id}").replaceAll("\\?.*", "?");
    return alike.merge(form, 1, Integer::sum) <= ALIKE_MAX;
  }

  private void read(String path) throws Exception {
    var asked = path + (path.contains("?") ? "&" : "?") + "lang=";
    var answer = call("GET", asked + "en", Map.of());
    if (answer.text().startsWith("<") && answer.status() != 404) {
      call("GET", asked + "fr", Map.of());
      if (!Leaks.isTotal(path)) {
        follow(answer.text());
      }
    }
  }

  private void follow(String page) {
    LINK.matcher(page)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&").replaceAll("[?&]lang=\\w+", ""))
        .filter(link -> NOT_WALKED.stream().noneMatch(link::startsWith) && !Leaks.isTotal(link))
        .forEach(this::await);
  }

  /** Before reading, since what is opened by a reason is read then. */
  private void send() throws Exception {
    for (var route : routes.stream().filter(one -> one.method().equals("POST")).toList()) {
      for (var path : paths(route.pattern()).toList()) {
        call("POST", path, Map.of());
        if (path.endsWith("/open")) {
          call("POST", path, Map.of("reason", "To see what leaks"));
        }
        if (path.endsWith("/search")) {
          for (var words : List.of("Quirine", "HH", "HHKEY")) {
            call("POST", path, Map.of("words", words));
          }
        }
      }
    }
  }

  private Answer call(String method, String path, Map<String, String> parameters) throws Exception {
    var builder =
        request(HttpMethod.valueOf(method), URI.create(path.replace(" ", "%20")))
            .session(session)
            .with(user(account))
            .with(csrf());
    parameters.forEach(builder::param);
    var result = server.perform(builder).andReturn();
    var response = finished(result).getResponse();
    var answer =
        Answer.of(
            role.code(),
            method + " " + path,
            response.getStatus(),
            response.getContentAsByteArray());
    answers.add(answer);
    return answer;
  }

  private MvcResult finished(MvcResult result) throws Exception {
    return result.getRequest().isAsyncStarted()
        ? server.perform(asyncDispatch(result)).andReturn()
        : result;
  }

  /** Every path that a pattern makes of the planted values. */
  private Stream<String> paths(String pattern) {
    if (pattern.startsWith("/records/{kind}/{id}")) {
      return planted.records().stream()
          .map(record -> pattern.replace("/records/{kind}/{id}", record.address()));
    }
    var whole = pattern.replace("/**", "/none");
    var variables = VARIABLE.matcher(whole).results().map(MatchResult::group).toList();
    var identifying = variables.stream().filter(this::isIdentifying).toList();
    var paths =
        identifying.size() == 2
            ? pairs.stream()
                .map(pair ->
                    whole
                        .replace(identifying.get(0), pair.first().toString())
                        .replace(identifying.get(1), pair.second().toString()))
                .collect(toSet())
            : Set.of(whole);
    for (var variable : variables) {
      paths =
          paths.stream()
              .flatMap(
                  path -> values(name(variable)).stream().map(one -> path.replace(variable, one)))
              .collect(toSet());
    }
    return paths.stream().sorted();
  }

  private boolean isIdentifying(String variable) {
    return values(name(variable)).equals(ids);
  }

  private static String name(String variable) {
    return VARIABLE.matcher(variable).replaceAll("$1");
  }

  private Set<String> values(String variable) {
    return switch (variable) {
      case "kind" ->
          planted.records().stream().map(record -> record.kind().code()).collect(toSet());
      case "year" -> Set.of("2019", "2022");
      case "figure" -> Set.of("vaccine-doses", "health-assessments", "pre-embarkation-checks");
      case "rule" -> Set.of("MEDICAL", "ANY-PEC");
      case "medical" -> Set.of("US-MED-3M", "none");
      case "document" -> DOCUMENTS;
      case "portrait" -> planted.portraits();
      case "night" -> Set.of("2022-03-05");
      case "chapter" -> Set.of("health");
      case "language" -> Set.of("en");
      case "audience" -> Set.of("public");
      case "number", "part", "version" -> Set.of("1");
      default -> ids;
    };
  }
}
