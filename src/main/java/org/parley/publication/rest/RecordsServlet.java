package org.parley.publication.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.publication.Publications;
import org.parley.publication.Reader;
import org.parley.publication.RecordPage;
import org.parley.publication.RecordSummary;
import org.parley.publication.Setting;
import org.parley.shared.Json;
import org.parley.shared.Languages;
import org.parley.shared.Paging;
import org.parley.shared.PublicAddress;
import org.parley.shared.Rejection;
import org.parley.shared.Unknown;

/** Published records as pages and as data: {@code /records/}, {@code /records/<symbol>[.html|.json][?version=&discussion=&lang=]}. Open to everyone. */
@WebServlet("/records/*")
public class RecordsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String STYLESHEET = "/assets/record.css";
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String JSON = "application/json;charset=UTF-8";
  private static final String PROBLEM = "application/problem+json;charset=UTF-8";
  private static final int LISTED_AT_ONCE = 100;

  @Inject
  private transient Publications publications;
  @Inject
  private transient PublicAddress address;
  @Inject
  @ConfigProperty(name = "PARLEY_SAMPLE", defaultValue = "false")
  private transient boolean sample;
  private transient Setting setting;

  @Override
  public void init() throws ServletException {
    // The hash makes the address new whenever the stylesheet is, so that browsers may keep it for ever.
    try (InputStream in = getServletContext().getResourceAsStream(STYLESHEET)) {
      setting = new Setting(STYLESHEET + "?" + Answer.hash(in.readAllBytes()), sample);
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Reader reader = new Reader(language(request));
    Wanted wanted = Wanted.of(request);
    response.setHeader("Vary", "Accept, Accept-Language");
    try {
      if (wanted.symbol().isEmpty()) {
        list(request, reader).send(request, response);
      } else if (wanted.json()) {
        data(wanted).send(request, response);
      } else {
        page(wanted, reader, origin(request)).send(request, response);
      }
    } catch (Rejection refused) {
      absent(wanted, reader, request).send(request, response);
    }
  }

  private static String language(HttpServletRequest request) {
    String chosen = request.getParameter("lang");
    return chosen != null && Languages.OFFERED.contains(chosen) ? chosen : Languages.negotiate(request.getHeader("Accept-Language"));
  }

  private Answer list(HttpServletRequest request, Reader reader) {
    List<RecordSummary> found = publications.list(Optional.empty(), Paging.after(request.getParameter("after")), LISTED_AT_ONCE + 1);
    List<RecordSummary> shown = found.subList(0, Math.min(LISTED_AT_ONCE, found.size()));
    Optional<String> next = found.size() <= LISTED_AT_ONCE ? Optional.empty()
        : Optional.of("/records/?lang=" + reader.language() + "&after=" + Paging.cursor(shown.get(LISTED_AT_ONCE - 1).place()));
    return Answer.checkedEachTime(HTML, reader.language(), setting.list(reader, shown, next));
  }

  /** The document as it was issued; where the version is named it is the same for ever. */
  private Answer data(Wanted wanted) {
    String document = publications.find(wanted.symbol(), wanted.version()).document();
    return wanted.version().isPresent() ? Answer.forEver(JSON, document) : Answer.checkedEachTime(JSON, "", document);
  }

  private Answer page(Wanted wanted, Reader reader, String origin) {
    Publications.Found found = publications.find(wanted.symbol(), wanted.version());
    RecordPage page = new RecordPage(found.record(), reader, found.versions(), origin);
    OptionalInt number = wanted.discussion();
    if (number.isPresent() && (page.holdsTalk() || number.getAsInt() < 1 || number.getAsInt() > page.talkPages())) {
      throw new Unknown("discussion");
    }
    return Answer.checkedEachTime(HTML, reader.language(), number.isPresent() ? setting.discussion(page, number.getAsInt()) : setting.record(page));
  }

  private Answer absent(Wanted wanted, Reader reader, HttpServletRequest request) {
    if (wanted.json()) {
      return Answer.absent(PROBLEM, reader.language(), Json.write(new Problem("about:blank", reader.say("absent"),
          HttpServletResponse.SC_NOT_FOUND, reader.say("absent-detail"), "unknown")));
    }
    return Answer.absent(HTML, reader.language(), setting.absent(reader, request.getRequestURI()));
  }

  /** A refusal as RFC 9457 wants it. */
  record Problem(String type, String title, int status, String detail, String code) {}

  /** The address stays without a host where the request names none that is well-formed. */
  private String origin(HttpServletRequest request) {
    try {
      URI asked = URI.create(request.getRequestURL().toString());
      return asked.getHost() == null ? "" : address.base(asked);
    } catch (IllegalArgumentException illFormed) {
      return "";
    }
  }
}
