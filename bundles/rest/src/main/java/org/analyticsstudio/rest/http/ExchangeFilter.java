package org.analyticsstudio.rest.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What every answer of the product carries: the id of the request, and orders to the browser. */
@Component(
    service = Filter.class,
    property = {
      "osgi.http.whiteboard.filter.name=exchange",
      "osgi.http.whiteboard.filter.pattern=/*",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true"
    })
public final class ExchangeFilter implements Filter {

  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
  private static final String PAGE_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final RequestIds ids = new RequestIds();

  @Activate
  public ExchangeFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer) {
      answer.setHeader(RequestIds.HEADER, ids.idFor(asked.getHeader(RequestIds.HEADER)));
      answer.setHeader("X-Content-Type-Options", "nosniff");
      if (asked.isSecure()) {
        answer.setHeader("Strict-Transport-Security", "max-age=31536000");
      }
      if (asked.getRequestURI().startsWith("/api/")) {
        answer.setHeader("Content-Security-Policy", DATA_POLICY);
        answer.setHeader("Cache-Control", "no-store");
      } else {
        answer.setHeader("Content-Security-Policy", PAGE_POLICY);
        answer.setHeader("Referrer-Policy", "same-origin");
      }
    }
    chain.doFilter(request, response);
  }
}
