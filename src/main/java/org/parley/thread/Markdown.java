package org.parley.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Light Markdown: emphasis, code, lists, quotations, links to the web and to mail addresses. HTML is shown as it was written, pictures
 * as their words, and lines end where the author ended them. What comes out is sanitised once more: two walls, neither of which
 * trusts the other.
 */
final class Markdown {
  private static final int DEEPEST = 16;
  private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  private static final Parser PARSER = Parser.builder()
      .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class, ThematicBreak.class))
      .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).postProcessor(Markdown::keepWordsAlone).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n").build();
  private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
      .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a")
      .allowAttributes("start").matching(Pattern.compile("\\d{1,9}")).onElements("ol")
      .allowAttributes("href").onElements("a").allowUrlProtocols("http", "https", "mailto")
      .requireRelsOnLinks("nofollow", "noopener", "noreferrer").toFactory();

  private Markdown() {}

  /** HTML that is safe to show. */
  static String html(String text) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(text))).strip();
  }

  /** Leaves of pictures, and of links to anywhere else, the words. */
  private static Node keepWordsAlone(Node document) {
    List<Node> unwanted = new ArrayList<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Image image) {
        unwanted.add(image);
        visitChildren(image);
      }

      @Override
      public void visit(Link link) {
        if (!LINK.matcher(link.getDestination()).matches()) {
          unwanted.add(link);
        }
        visitChildren(link);
      }
    });
    unwanted.forEach(Markdown::unwrap);
    return document;
  }

  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }
}
