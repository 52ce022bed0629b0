package org.parley.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.parley.journey.support.ApiClient;

/** What a browser has to load. */
final class Weights {
  private static final Pattern SCRIPT = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.js)\"");

  private Weights() {}

  /** Bytes gzipped of each script that the page names at once. */
  static Map<String, Long> ofWorkspace(ApiClient client) {
    Map<String, Long> weights = new LinkedHashMap<>();
    Matcher script = SCRIPT.matcher(client.get("/").expect(200).body());
    while (script.find()) {
      weights.put(script.group(1), gzipped(client.get(script.group(1)).expect(200).body()));
    }
    return weights;
  }

  private static long gzipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
