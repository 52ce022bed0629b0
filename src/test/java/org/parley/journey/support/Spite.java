package org.parley.journey.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What somebody might put where a proper value belongs. */
public final class Spite {
  /** Would set {@code window.executed} if a browser ran any of it. */
  public static final List<String> MARKUP = List.of(
      "<script>window.executed=1</script>", "<img src=x onerror=\"window.executed=1\">", "<svg onload=window.executed=1>",
      "[link](javascript:window.executed=1)", "<a href=\"javascript:window.executed=1\" autofocus onfocus=window.executed=1>x</a>",
      "</textarea></title><script>window.executed=1</script>", "<iframe srcdoc=\"<script>parent.executed=1</script>\"></iframe>",
      "![x](x\"onerror=\"window.executed=1)", "{{constructor.constructor('window.executed=1')()}}", "<style>*{display:none}</style>",
      "<math><mtext></p><script>window.executed=1</script>", "<template><script>window.executed=1</script></template>");

  /** As JSON, in place of any value. */
  private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "9223372036854775808",
      "123456789012345678901234567890",
      "0.1", "[]", "{}", "[[[[1]]]]", "{\"a\":{\"b\":1}}", "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"",
          "\"\\u202e\\u0007\"",
      "\"../../../../etc/passwd\"", "\"'; drop table person; --\"", "\"${jndi:ldap://127.0.0.1/x}\"", "\"%s%n%00\"", "\"en\"",
          "\"9999-99-99T99:99:99Z\"",
      "\"+1000000000-12-31T23:59:59.999999999Z\"");

  private Spite() {}

  /** Every value of the body in turn replaced by each bad one, as JSON text. */
  public static List<String> variantsOf(Object body) {
    JsonNode valid = ApiClient.JSON.valueToTree(body);
    List<String> values = new ArrayList<>(VALUES);
    values.add("\"" + "x".repeat(200_000) + "\"");
    values.add("\"" + "\uD83D\uDE00".repeat(30_000) + "\"");
    values.add("\"" + MARKUP.get(0).replace("\"", "\\\"") + "\"");
    List<String> variants = new ArrayList<>(values);
    for (String value : values) {
      withEach(valid, value, variants::add);
    }
    return variants;
  }

  /** JSON whose braces go deeper than anybody reads. */
  public static String deep(int levels) {
    return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
  }

  private static final String MARK = "\u2603";

  private static void withEach(JsonNode root, String value, Consumer<String> found) {
    replaceIn(root, () -> found.accept(root.toString().replace("\"" + MARK + "\"", value)));
  }

  private static void replaceIn(JsonNode node, Runnable replaced) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode kept = object.get(name);
        object.put(name, MARK);
        replaced.run();
        object.set(name, kept);
        replaceIn(kept, replaced);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode kept = array.get(i);
        array.set(i, MARK);
        replaced.run();
        array.set(i, kept);
        replaceIn(kept, replaced);
      }
    }
  }
}
