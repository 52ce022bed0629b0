package org.parley.journey.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One browser for the whole test run: BROWSER_PATH, the system's Chromium or Chrome, or Playwright's own; fails, never skips. */
public final class Browsers {
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
      "chrome.exe",
      "msedge.exe");
  private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:/Program Files/Google/Chrome/Application/chrome.exe");
  private static Playwright playwright;
  private static Browser browser;

  private Browsers() {}

  /** The browser, started by the first who asks, closed when the run ends. A test opens contexts of its own in it. */
  public static synchronized Browser shared() {
    if (browser == null) {
      launch();
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  /** Keeps a picture of the whole page as {@code target/screens/<name>.png}. */
  public static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Build.target().resolve("screens").resolve(name + ".png")));
  }

  private static void launch() {
    Optional<Path> installed = installed();
    try {
      Map<String, String> environment = new HashMap<>();
      installed.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
      installed.ifPresent(options::setExecutablePath);
      browser = playwright.chromium().launch(options);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Browser tests need Chromium or Chrome. Tried BROWSER_PATH, PATH, the usual places"
          + installed.map(path -> ": " + path).orElse(", Playwright's download")
              + ". Install one (Debian: apt-get install chromium) or set BROWSER_PATH.", e);
    }
  }

  private static Optional<Path> installed() {
    Optional<Path> found = system();
    boolean debianAsRoot = Files.exists(Path.of("/etc/debian_version")) && "root".equals(System.getProperty("user.name"));
    if (found.isPresent() || !debianAsRoot) {
      return found;
    }
    return run("apt-get", "update", "-qq") && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium") ? system()
        : Optional.empty();
  }

  private static Optional<Path> system() {
    List<String> candidates = new ArrayList<>();
    Optional.ofNullable(System.getenv("BROWSER_PATH")).ifPresent(candidates::add);
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      NAMES.forEach(name -> candidates.add(folder + "/" + name));
    }
    candidates.addAll(USUAL_PLACES);
    return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
