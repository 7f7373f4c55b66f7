package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** A server whose database goes away and comes back. */
class DatabaseAwayTest {

  private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String ACCOUNT = "away.monitoring";
  private static final int RETRIES_MAX = 100;

  private final HttpClient visitor =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String server = "";
  private String password = "";
  private String token = "";

  @Test
  void saysSoInASentenceAndGoesOnByItselfWhenItIsBack() throws Exception {
    var database = TestDatabase.fresh();
    try (var road = Road.to(TestCluster.get().port());
        var application = StartedApplication.serving(by(road, database))) {
      begin(application);
      assertThat(get("/review").statusCode()).isNotEqualTo(503);
      assertThat(call().statusCode()).isEqualTo(200);

      road.cut();
      assertAway();
      assertThat(get("/livez").statusCode()).isEqualTo(200);

      road.mend();
      assertThat(afterAWhile("/figures/2022").body()).contains(ACCOUNT);
      assertThat(call().statusCode()).isEqualTo(200);
    }
  }

  private void assertAway() throws Exception {
    try (var threads = Executors.newFixedThreadPool(3)) {
      var page = threads.submit(() -> get("/figures/2022"));
      var problem = threads.submit(this::call);
      var signIn = threads.submit(this::signIn);
      assertPage(page.get());
      assertProblem(problem.get());
      assertThat(signIn.get().statusCode()).as("nobody is told a wrong password").isEqualTo(503);
    }
  }

  private static void assertPage(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body())
        .contains("<main id=\"content\"", "The database does not answer just now")
        .doesNotContain("Exception", "\tat ", "org.inzira");
  }

  private static void assertProblem(HttpResponse<String> problem) {
    assertThat(problem.statusCode()).isEqualTo(503);
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.body())
        .contains("The database does not answer just now")
        .doesNotContain("Exception", "trace");
  }

  private void begin(StartedApplication application) {
    var context = (WebServerApplicationContext) application.context();
    server = "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
    password = TestAccounts.opened(application.context(), ACCOUNT, Role.MONITORING);
    findToken();
    assertThat(signIn().statusCode()).isEqualTo(302);
    findToken();
  }

  private static DatabaseUrls by(Road road, TestDatabase database) {
    return new DatabaseUrls(by(road, database.url()), Optional.of(database.ownerUrl()));
  }

  private static String by(Road road, String url) {
    return PORT.matcher(url).replaceFirst(Integer.toString(road.port()));
  }

  private HttpResponse<String> afterAWhile(String path) {
    var answer = get(path);
    for (int retry = 0; answer.statusCode() == 503 && retry < RETRIES_MAX; retry++) {
      Pause.millis(100);
      answer = get(path);
    }
    return answer;
  }

  private HttpResponse<String> signIn() {
    var form = "account=%s&password=%s&_csrf=%s".formatted(ACCOUNT, coded(password), coded(token));
    return send(
        HttpRequest.newBuilder(URI.create(server + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** What the form of this session sends along. */
  private void findToken() {
    var found = TOKEN.matcher(get("/sign-in").body());
    assertThat(found.find()).isTrue();
    token = found.group(1);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> call() {
    var name = (ACCOUNT + ":" + password).getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(URI.create(server + "/api/figures/2022"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name))
            .build());
  }

  private HttpResponse<String> get(String path) {
    return send(page(path));
  }

  private HttpRequest page(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Accept", "text/html,*/*")
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return visitor.send(request, text());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
