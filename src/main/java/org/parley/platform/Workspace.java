package org.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Addresses of the workspace's screens are answered with its one page; the browser then shows the screen. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Workspace extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern SCREEN = Pattern.compile("/|/sign-in|/invitation|/set-up|/c/.*");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads && SCREEN.matcher(path).matches()) {
      response.setHeader("Cache-Control", "no-cache");
      request.getRequestDispatcher("/index.html").forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
