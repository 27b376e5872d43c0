package org.analyticsstudio.rest.upload;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** A request as the reader of multipart forms wants it. */
final class MultipartRequest implements UploadContext {

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
    return (int) Math.min(contentLength(), Integer.MAX_VALUE);
  }

  /** Jersey's own reading of it ends at 2 GB, with an exception. */
  @Override
  public long contentLength() {
    String length = request.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public InputStream getInputStream() {
    return request.getEntityStream();
  }
}
