package org.analyticsstudio.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.analyticsstudio.api.json.WireFormat;

/** Keeps values as JSON in the metadata database. */
final class Json {

  private final ObjectMapper mapper = WireFormat.mapper();

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the catalog can't be written as JSON", e);
    }
  }

  <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept value can't be read as " + type.getSimpleName(), e);
    }
  }

  <T> List<T> readList(String json, Class<T> type) {
    try {
      return mapper.readerForListOf(type).readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept list can't be read", e);
    }
  }
}
