package org.inzira.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A visit to the application with a real browser; it notes what a reader would not see. */
final class Visit implements AutoCloseable {

  /** A busy machine may take this long; pages that scroll by themselves would never hold still. */
  private static final double WAIT_MILLISECONDS_MAX = 120_000;

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Visit(Playwright playwright, String address, boolean script) {
    this.playwright = playwright;
    this.browser = playwright.chromium().launch(options());
    this.page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE));
    page.setDefaultTimeout(WAIT_MILLISECONDS_MAX);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !isReplaced(message.text())) {
        complaints.add(message.text());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
        complaints.add("asked elsewhere: " + request.url());
      }
    });
  }

  static Visit to(String address) {
    return to(address, true);
  }

  /** As a reader comes whose browser runs no script. */
  static Visit withoutScript(String address) {
    return to(address, false);
  }

  private static Visit to(String address, boolean script) {
    var settings =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var visit = new Visit(Playwright.create(settings), address, script);
    visit.page.navigate(address);
    return visit;
  }

  private static BrowserType.LaunchOptions options() {
    var browser = System.getenv().getOrDefault("INZIRA_CHROMIUM", "/usr/bin/chromium");
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(browser))
        .setChromiumSandbox(false)
        .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage"));
  }

  /** Bootstrap's own drawings, which our style sheet replaces as soon as it is there. */
  private static boolean isReplaced(String message) {
    return message.startsWith("Loading the image 'data:image/svg+xml");
  }

  Page page() {
    return page;
  }

  /** Errors on the console, and requests that left the application. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
