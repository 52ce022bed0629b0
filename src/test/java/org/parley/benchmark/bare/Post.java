package org.parley.benchmark.bare;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes a text and has it sent to everyone. */
@WebServlet("/post")
public class Post extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Everyone.tell(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    response.setStatus(HttpServletResponse.SC_CREATED);
  }
}
