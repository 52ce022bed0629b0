package org.parley.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.consultation.Dimension;
import org.parley.identity.Standing;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** The framework on which the sample consultation is held, as it stands in {@code sample/eurasian-security.json}. Its countries are invented. */
record Framework(String slug, LocalizedText title, LocalizedText mandate, List<Dimension> dimensions, List<Principle> principles,
    List<Delegation> sampleDelegations) {
  record Principle(String code, LocalizedText title, LocalizedText text) {}

  record Delegation(String code, LocalizedText name, Standing status) {}

  static Framework read() {
    return Json.read(resource("eurasian-security.json"), Framework.class);
  }

  static String resource(String name) {
    try (InputStream in = Framework.class.getResourceAsStream("/sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no sample " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
