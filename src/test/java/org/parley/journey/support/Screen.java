package org.parley.journey.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser, with what an observer of it would notice: breaches of the content policy, faults of script, hindrances to access. */
public final class Screen {
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
        .setViewportSize(1280, 900)), base);
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

  /** Nothing hinders anyone here (axe, WCAG 2.2 AA among its rules), and nothing broke the content policy; keeps a picture. */
  public void isOpenToAll(String name) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first().waitFor();
    Browsers.picture(page, name);
    List<String> hindrances = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze()
        .getViolations().stream().map(rule -> name + ": " + rule.getId() + " " + rule.getHelp() + " "
            + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).limit(3).toList()).toList();
    assertEquals(List.of(), hindrances);
    assertEquals(List.of(), faults, name);
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
