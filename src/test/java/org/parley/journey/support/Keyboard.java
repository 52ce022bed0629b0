package org.parley.journey.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Somebody who works with the keys alone, and sees at each step where the focus is. */
public final class Keyboard {
  /** More stops than that on one page nobody would go through. */
  private static final int MOST = 150;
  /** What has the focus, by its name; nothing where the page itself has it. */
  private static final String FOCUSED = """
      () => {
        const one = document.activeElement;
        if (!one || one === document.body) return '';
        const labels = [...(one.labels ?? [])].map(label => label.innerText).join(' ');
        return (one.getAttribute('aria-label') || labels || one.innerText || one.tagName).replace(/\\s+/g, ' ').trim();
      }""";
  /** What is wrong with how the focus is seen: it or what it stands in has a ring, in sight and covered by nothing. */
  private static final String UNSEEN = """
      () => {
        const one = document.activeElement;
        const hasRing = it => getComputedStyle(it).outlineStyle !== 'none' && parseFloat(getComputedStyle(it).outlineWidth) >= 2;
        const ringed = [one, one.closest('label')].find(it => it && hasRing(it));
        if (!ringed) return 'no ring';
        const box = ringed.getBoundingClientRect();
        const inSight = [[.5, .5], [.05, .5], [.95, .5], [.5, .1], [.5, .9]].some(([x, y]) => {
          const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return top && (ringed.contains(top) || top.contains(ringed));
        });
        return box.width > 0 && box.height > 0 && inSight ? '' : 'not in sight';
      }""";

  private final Page page;

  public Keyboard(Screen screen) {
    page = screen.page();
  }

  private String focused() {
    return page.evaluate(FOCUSED).toString();
  }

  private void isSeen() {
    assertEquals("", page.evaluate(UNSEEN), "how the focus on “" + focused() + "” is seen");
  }

  /** Goes on until the focus is there. @param name how its name begins */
  public Keyboard tabTo(String name) {
    return go("Tab", name);
  }

  /** The other way. */
  public Keyboard tabBackTo(String name) {
    return go("Shift+Tab", name);
  }

  private Keyboard go(String key, String name) {
    List<String> passed = new ArrayList<>();
    while (passed.size() < MOST) {
      page.keyboard().press(key);
      String now = focused();
      passed.add(now);
      if (!now.isEmpty()) {
        isSeen();
      }
      if (now.startsWith(name)) {
        return this;
      }
    }
    return fail(key + " does not lead to “" + name + "”, but to " + passed);
  }

  public Keyboard press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  public Keyboard type(String words) {
    page.keyboard().type(words);
    return this;
  }

  /** Waits until the focus has gone there by itself. @param name how its name begins */
  public Keyboard isAt(String name) {
    return waits("“" + name + "”", () -> focused().startsWith(name));
  }

  /** The same of a heading: of a screen that was gone to, or of what an act has left or opened. */
  public Keyboard isAtHeading(String name) {
    return waits("the heading “" + name + "”", () -> focused().startsWith(name) && isOnHeading());
  }

  private boolean isOnHeading() {
    return (boolean) page.evaluate("() => /^H[1-4]$/.test(document.activeElement.tagName)");
  }

  private Keyboard waits(String where, BooleanSupplier isThere) {
    Await.present("the focus on " + where + ", seen; it was on “" + focused() + "”", Await.SOON,
        () -> Optional.of(isThere.getAsBoolean() && page.evaluate(UNSEEN).toString().isEmpty()).filter(there -> there));
    return this;
  }
}
