package org.parley.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A proxy that ends TLS says so with {@code X-Forwarded-Proto}. Liberty takes notice only beside {@code X-Forwarded-For}, which not every proxy
 * sends. To be believed too easily does no harm: whoever says so on plain HTTP gets a cookie that plain HTTP does not carry.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EndedTls extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    boolean unnoticed = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")) && !request.isSecure();
    chain.doFilter(unnoticed ? new OverTls(request) : request, response);
  }

  private static final class OverTls extends HttpServletRequestWrapper {
    OverTls(HttpServletRequest request) {
      super(request);
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getScheme() {
      return "https";
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(super.getRequestURL().toString().replaceFirst("^http:", "https:"));
    }
  }
}
