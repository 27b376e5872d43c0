package org.analyticsstudio.rest.docs;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Serves the page at {@code /docs} and the two files it needs. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.name=docs",
      "osgi.http.whiteboard.servlet.pattern=/docs",
      "osgi.http.whiteboard.servlet.pattern=/docs/*"
    })
public final class DocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html;charset=utf-8",
          "docs.css", "text/css;charset=utf-8",
          "docs.js", "text/javascript;charset=utf-8");

  /** Made by the component runtime. */
  @Activate
  public DocsServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String name = path == null || path.length() < 2 ? "index.html" : path.substring(1);
    String type = TYPES.get(name);
    if (type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream content = DocsServlet.class.getResourceAsStream("/docs/" + name)) {
      if (content == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", "no-cache");
      content.transferTo(response.getOutputStream());
    }
  }
}
