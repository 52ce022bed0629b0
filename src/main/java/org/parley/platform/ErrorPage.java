package org.parley.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.parley.shared.Languages;
import org.parley.shared.Messages;

/** What is shown where no resource of ours answered: one sentence in the reader's language, nothing of the inside. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (!(status instanceof Integer code)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String language = Languages.negotiate(request.getHeader("Accept-Language"));
    String key = code < 500 ? "rejection.no-such-address" : "page.failure";
    response.setHeader("Cache-Control", "no-store"); // also where something was asked for that, being there, never changes
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", language);
    String title = Messages.in(language).say(key + ".title");
    String detail = Messages.in(language).say(key + ".detail");
    response.getOutputStream().write(("<!doctype html><html lang=\"" + language + "\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
        + "</h1><p>" + detail + "</p><p><a href=\"/\">Parley</a></p></html>").getBytes(StandardCharsets.UTF_8));
  }
}
