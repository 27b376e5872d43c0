package org.analyticsstudio.rest.upload;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.RequestContext;
import org.jspecify.annotations.Nullable;

/** A request as the reader of multipart forms wants it. */
final class MultipartRequest implements RequestContext {

  private final ContainerRequestContext request;

  MultipartRequest(ContainerRequestContext request) {
    this.request = request;
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public @Nullable String getContentType() {
    return request.getHeaderString(HttpHeaders.CONTENT_TYPE);
  }

  @Override
  @Deprecated
  public int getContentLength() {
    return request.getLength();
  }

  @Override
  public InputStream getInputStream() {
    return request.getEntityStream();
  }
}
