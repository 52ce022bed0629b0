package org.parley.publication;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.Languages;

/** Sets pages with the templates under {@code src/main/jte}, which were compiled when the application was built. */
public final class Setting {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, Setting.class.getClassLoader(),
      "org.parley.publication.pages");
  private final String stylesheet;
  private final boolean sample;

  /** @param stylesheet its address @param sample whether every page says that all is invented */
  public Setting(String stylesheet, boolean sample) {
    this.stylesheet = stylesheet;
    this.sample = sample;
  }

  /** A record. */
  public String record(RecordPage page) {
    return render("record.jte", Map.of("page", page));
  }

  /** A page of what was said. @param number from 1 to {@link RecordPage#talkPages()} */
  public String discussion(RecordPage page, int number) {
    return render("discussion.jte", Map.of("page", page, "number", number));
  }

  /** The list of records. @param next address of the next page of the list */
  public String list(Reader reader, List<RecordSummary> records, Optional<String> next) {
    return render("list.jte", Map.of("reader", reader, "languages", languages("/records/", reader, ""), "records", records, "next", next));
  }

  /** What is shown where there is no such record. */
  public String absent(Reader reader, String path) {
    return render("absent.jte", Map.of("reader", reader, "languages", languages(path, reader, "")));
  }

  private String render(String template, Map<String, Object> content) {
    Map<String, Object> parameters = new HashMap<>(content);
    parameters.put("stylesheet", stylesheet);
    parameters.put("sample", sample);
    StringOutput page = new StringOutput();
    templates.render(template, parameters, page);
    return page.toString();
  }

  /** @param query what else stands in the query, with an ampersand at its end */
  static List<RecordPage.Language> languages(String path, Reader reader, String query) {
    return Languages.OFFERED.stream().map(language -> new RecordPage.Language(language, Reader.ownName(language),
        path + "?" + query + "lang=" + language, language.equals(reader.language()))).toList();
  }
}
