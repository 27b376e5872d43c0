package org.analyticsstudio.webui;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers every path that is no API call with a file of the browser application. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("web-ui")
@HttpWhiteboardServletPattern("/*")
public final class WebUiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient StaticFiles files;

  @Activate
  public WebUiServlet(BundleContext context) {
    this(new StaticFiles(path -> Optional.ofNullable(context.getBundle().getEntry("web" + path))));
  }

  WebUiServlet(StaticFiles files) {
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    SecurityHeaders.apply(response::setHeader);
    Optional<StaticFile> found = files.find(path, acceptsGzip(request));
    if (found.isEmpty()) {
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("text/plain;charset=utf-8");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.getWriter().println("There is no such page.");
      return;
    }
    send(found.get(), response);
  }

  private static void send(StaticFile file, HttpServletResponse response) throws IOException {
    response.setContentType(file.contentType());
    response.setHeader("Cache-Control", file.cacheControl());
    response.setHeader("Vary", "Accept-Encoding");
    if (file.gzipped()) {
      response.setHeader("Content-Encoding", "gzip");
    }
    URL content = file.content();
    try (InputStream in = content.openStream()) {
      in.transferTo(response.getOutputStream());
    }
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }
}
