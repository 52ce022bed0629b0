package org.parley.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkdownTest {
  /** Every tag that may come out, with the attributes it may have. */
  private static final Pattern SAFE_TAGS = Pattern.compile("</?(?:p|em|strong|code|pre|blockquote|ul|ol|li)>|<(?:br|hr) />|<ol start=\"\\d+\">|</a>"
      + "|<a href=\"(?:https?:|mailto:)[^\"<>]*\" rel=\"nofollow noopener noreferrer\">", Pattern.CASE_INSENSITIVE);

  private static void assertSafe(String text) {
    String left = SAFE_TAGS.matcher(Markdown.html(text)).replaceAll("");
    assertFalse(left.contains("<"), () -> text + " -> " + Markdown.html(text));
  }

  @Test
  void emphasisListsQuotationsAndCodeAreRendered() {
    assertEquals("<p>We <em>can</em> <strong>agree</strong> to <code>1.2</code></p>", Markdown.html("We *can* **agree** to `1.2`"));
    assertEquals("<ul><li>one</li><li>two</li></ul>", Markdown.html("- one\n- two"));
    assertEquals("<ol start=\"3\"><li>three</li></ol>", Markdown.html("3. three"));
    assertEquals("<blockquote>\n<p>said before</p>\n</blockquote>", Markdown.html("> said before"));
    assertEquals("<pre><code>a b\n</code></pre>", Markdown.html("```java\na b\n```"));
  }

  @Test
  void linesEndWhereTheAuthorEndedThem() {
    assertEquals("<p>one<br />\ntwo</p>", Markdown.html("one\ntwo"));
  }

  @Test
  void headingsAreNotForMessages() {
    assertEquals("<p># loud</p>", Markdown.html("# loud"));
    assertEquals("<p>loud<br />\n&#61;&#61;&#61;</p>", Markdown.html("loud\n==="));
  }

  @Test
  void linksToTheWebAndToMailAddressesAreKept() {
    assertEquals("<p><a href=\"https://un.org/a?b&#61;c\" rel=\"nofollow noopener noreferrer\">the Charter</a></p>",
        Markdown.html("[the Charter](https://un.org/a?b=c \"title\")"));
    assertEquals("<p><a href=\"mailto:a&#64;b.org\" rel=\"nofollow noopener noreferrer\">write</a></p>", Markdown.html("[write](mailto:a@b.org)"));
    assertEquals("<p><a href=\"http://a.org\" rel=\"nofollow noopener noreferrer\">http://a.org</a></p>", Markdown.html("<http://a.org>"));
  }

  @Test
  void ofLinksToAnywhereElseTheWordsAreLeft() {
    for (String target : new String[] {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "java&Tab;script:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=", "vbscript:x", "//evil.org", "/api/me", "#x", "file:///etc/passwd", "&#106;avascript:alert(1)",
        "\u0001javascript:alert(1)", "blob:https://a.org/x", "https:/\\evil"}) {
      assertEquals("<p>words</p>", Markdown.html("[words](<" + target + ">)"), target);
    }
  }

  @Test
  void aLinkReferenceIsNoWayRound() {
    assertEquals("<p>words</p>", Markdown.html("[words][x]\n\n[x]: javascript:alert(1)"));
  }

  @Test
  void ofPicturesTheWordsAreLeft() {
    assertEquals("<p>a map of it</p>", Markdown.html("![a map of *it*](https://a.org/x.png)").replaceAll("</?em>", ""));
    assertEquals("<p>x</p>", Markdown.html("![x](javascript:alert(1))"));
    assertEquals("<p><a href=\"https://a.org\" rel=\"nofollow noopener noreferrer\">x</a></p>", Markdown.html("[![x](https://a.org/x.png)](https://a.org)"));
  }

  @TestFactory
  Stream<DynamicTest> htmlIsShownAsItWasWritten() {
    return Stream.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<style>@import 'x'</style>", "<math><mtext></table><mglyph><style><!--</style>",
        "<scr<script>ipt>alert(1)</script>", "<!-- x --><b onclick=alert(1)>", "</p><script>alert(1)</script>", "<![CDATA[<script>]]>", "<?php ?>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>", "> <script>alert(1)</script>", "- <img src=x onerror=alert(1)>",
        "`<script>`", "```\n</code><script>alert(1)</script>\n```", "[<img src=x onerror=alert(1)>](https://a.org)", "[x](https://a.org/\"onmouseover=alert(1))",
        "[x](<https://a.org/\" onmouseover=\"alert(1)>)", "![\" onerror=alert(1) x=\"](https://a.org)", "<https://a.org/<script>>",
        "<javascript:alert(1)>", "<data:text/html,x>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>")
        .map(text -> DynamicTest.dynamicTest(text.replace('\n', ' '), () -> assertSafe(text)));
  }

  @Test
  void aScriptStandsThereAsText() {
    assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", Markdown.html("<script>alert(1)</script>"));
  }

  @Test
  void hugeNestingIsNeitherSlowNorDeep() {
    for (String text : new String[] {">".repeat(20_000), "- ".repeat(10_000), "*a ".repeat(6_000), "**a *b ".repeat(2_500), "[".repeat(20_000),
        "[a](".repeat(5_000), "![".repeat(10_000), "`".repeat(20_000), "*".repeat(20_000), "_a".repeat(10_000), "<".repeat(20_000), "&".repeat(20_000),
        "[x](https://a.org) ".repeat(1_000), "> ".repeat(10_000) + "x", "1. ".repeat(6_000) + "x", "[a]: b\n".repeat(2_800), "[".repeat(10_000) + "]".repeat(10_000),
        "*".repeat(10_000) + "a" + "*".repeat(10_000), "a\n".repeat(10_000), "`a` ``b ".repeat(2_000), "<a href=".repeat(2_500), "\\".repeat(20_000)}) {
      assertSafe(text);
    }
  }

  @Property(tries = 2_000)
  void whateverIsWrittenIsSafe(@ForAll("hostile") String text) {
    assertSafe(text);
  }

  @Property
  void plainWordsAreShownAsTheyAre(@ForAll("words") String text) {
    assertTrue(Markdown.html(text).contains(text.strip()));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of("<", ">", "script", "img src=x", " onerror=alert(1)", "\"", "'", "(", ")", "[", "]", "!", "*", "_", "`", "```\n", "\n", "> ", "- ",
        "javascript:", "https://a.org", "data:text/html,", "&lt;", "&#x6a;", "\\", "</", "/>", "<!--", "-->", "a", " ", "\t", "<style>", "\u2028")
        .list().ofMaxSize(30).map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("peace", "мир", "和平", "été").list().ofMinSize(1).ofMaxSize(8).map(all -> String.join(" ", all));
  }
}
