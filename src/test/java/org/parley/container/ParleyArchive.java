package org.parley.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.parley.journey.support.Build;

/** The WAR as built, with what a test adds to it. */
public final class ParleyArchive {
  private ParleyArchive() {}

  public static WebArchive with(Class<?>... added) {
    File war = Build.target().resolve("parley.war").toFile();
    WebArchive archive = ShrinkWrap.create(ZipImporter.class, "parley.war").importFrom(war).as(WebArchive.class).addClasses(added);
    return archive.setWebXML(new StringAsset(withFragments(archive)));
  }

  /** Arquillian comes in as a web fragment, and the application's own descriptor admits none. */
  private static String withFragments(WebArchive archive) {
    try (InputStream in = archive.get("WEB-INF/web.xml").getAsset().openStream()) {
      String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return descriptor.replace("<absolute-ordering/>", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
