package org.parley.journey.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser, with what an observer of it would notice: breaches of the content policy, faults of script, hindrances to access. */
public final class Screen {
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int WIDE = 1280;
  private static final int HIGH = 900;
  /** WCAG 2.2, 1.4.10: without scrolling to the side. */
  private static final int NARROW = 320;
  /** Those that make the page wider than the window, unless they are in something that scrolls by itself, such as a large table. */
  private static final String BEYOND_THE_EDGE = """
      () => {
        if (document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth) return [];
        const all = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
        return ['page is ' + document.scrollingElement.scrollWidth, ...all(document).filter(one => one.getBoundingClientRect().right > innerWidth + 1)
          .map(one => one.tagName.toLowerCase() + '.' + one.className + ' ' + Math.round(one.getBoundingClientRect().right)).slice(0, 12)];
      }""";

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> faults = new ArrayList<>();

  private Screen(BrowserContext context, String base) {
    this.context = context;
    this.base = base;
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onPageError(error -> faults.add("script: " + error));
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy") || message.text().contains("TrustedHTML")) {
        faults.add(message.text());
      }
    });
  }

  /** A browser of one's own, in English. @param base where it opens pages, {@code http://localhost:9080} */
  public static Screen open(String base) {
    return open(base, "en-GB");
  }

  public static Screen open(String base, String locale) {
    return new Screen(Browsers.shared().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(locale)
        .setViewportSize(WIDE, HIGH)), base);
  }

  public Page page() {
    return page;
  }

  /** Opens a page by its address. */
  public Screen visit(String path) {
    page.navigate(path.startsWith("http") ? path : base + path);
    return this;
  }

  /** Follows a link of the workspace without loading the page anew. */
  public Screen follow(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "( \\d+)?$"))).first().click();
    return this;
  }

  public Screen signIn(String email, String password) {
    visit("/sign-in");
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password").fill(password);
    button("Sign in").click();
    page.getByText("Sign out").waitFor();
    return this;
  }

  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Says yes in a dialog, and waits until it has gone: until then the page behind it takes no input. */
  public void confirm(String name) {
    button(name).click();
    page.waitForFunction("() => [...document.querySelectorAll('wa-dialog')].every(one => !one.shadowRoot.querySelector('dialog[open]'))");
  }

  public Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** What is marked for tests because role and name leave it open. */
  public Locator marked(String id) {
    return page.getByTestId(id);
  }

  /** Waits until it shows that text. */
  public void shows(Locator where, String text) {
    com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(where)
        .containsText(text, new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  /**
   * Nothing hinders anyone here, by day, in the dark, and where little fits on a line, as with 400 % zoom; and nothing broke the content policy.
   * Keeps pictures.
   */
  public void isOpenToAll(String name) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first().waitFor();
    Browsers.picture(page, name);
    assertEquals(List.of(), hindrances(name, new AxeBuilder(page).withTags(RULES)));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Browsers.picture(page, name + "-dark");
    assertEquals(List.of(), hindrances(name + " in the dark", new AxeBuilder(page).withRules(List.of("color-contrast"))));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(NARROW, HIGH);
    Browsers.picture(page, name + "-narrow");
    assertEquals(List.of(), page.evaluate(BEYOND_THE_EDGE), name + " with " + NARROW + " pixels a line");
    page.setViewportSize(WIDE, HIGH);
    assertEquals(List.of(), faults, name);
  }

  private static List<String> hindrances(String name, AxeBuilder rules) {
    return rules.analyze().getViolations().stream().map(rule -> name + ": " + rule.getId() + " " + rule.getHelp() + " "
        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).limit(3).toList()).toList();
  }

  /** What broke the content policy, and faults of script, so far. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Keeps a picture of what is shown now, for whoever looks into a failure. */
  public void keepPicture(String name) {
    Browsers.picture(page, name);
  }

  public void close() {
    context.close();
  }
}
