package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.jspecify.annotations.Nullable;

/** Reads a part of a result while it arrives; its fields come in any order. Used once. */
final class PageReader {

  private final int columns;
  private final long mostRowBytes;
  private boolean complete;
  private @Nullable JobRef job;
  private List<String> types = List.of();
  private final List<@Nullable String[]> rows = new ArrayList<>();
  private @Nullable String nextToken;
  private @Nullable Long bytesProcessed;
  private @Nullable Long bytesBilled;
  private boolean fromCache;

  /**
   * A reader.
   *
   * @param columns how many values each row has
   * @param mostRowBytes how many characters a row may have
   */
  PageReader(int columns, long mostRowBytes) {
    this.columns = columns;
    this.mostRowBytes = mostRowBytes;
  }

  ResultPage read(Reader content) throws IOException {
    try (JsonReader json = new JsonReader(content)) {
      object(json, this::member);
    } catch (MalformedJsonException | IllegalStateException | JsonParseException e) {
      throw new Garbled("No part of a result", e);
    } catch (NumberFormatException e) {
      throw new Garbled("No number", e);
    }
    return new ResultPage(
        complete, job, types, rows, nextToken, bytesProcessed, bytesBilled, fromCache);
  }

  private void member(JsonReader json, String name) throws IOException {
    switch (name) {
      case "jobComplete" -> complete = json.nextBoolean();
      case "jobReference" -> job = jobRef(json);
      case "schema" -> schema(json);
      case "rows" -> rows(json);
      case "pageToken" -> nextToken = json.nextString();
      case "totalBytesProcessed" -> bytesProcessed = Long.valueOf(json.nextString());
      case "totalBytesBilled" -> bytesBilled = Long.valueOf(json.nextString());
      case "cacheHit" -> fromCache = json.nextBoolean();
      default -> json.skipValue();
    }
  }

  private interface Member {
    void read(JsonReader json, String name) throws IOException;
  }

  private static void object(JsonReader json, Member member) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (json.peek() == JsonToken.NULL) {
        json.nextNull();
      } else {
        member.read(json, name);
      }
    }
    json.endObject();
  }

  /** A query that did not run is told without an id. */
  private static @Nullable JobRef jobRef(JsonReader json) throws IOException {
    @Nullable String[] found = new @Nullable String[3];
    object(
        json,
        (in, name) -> {
          switch (name) {
            case "projectId" -> found[0] = in.nextString();
            case "jobId" -> found[1] = in.nextString();
            case "location" -> found[2] = in.nextString();
            default -> in.skipValue();
          }
        });
    return found[0] == null || found[1] == null ? null : new JobRef(found[0], found[1], found[2]);
  }

  private void schema(JsonReader json) throws IOException {
    List<String> found = new ArrayList<>();
    object(
        json,
        (in, name) -> {
          if (name.equals("fields")) {
            in.beginArray();
            while (in.hasNext()) {
              object(
                  in,
                  (field, key) -> {
                    if (key.equals("type")) {
                      found.add(field.nextString());
                    } else {
                      field.skipValue();
                    }
                  });
            }
            in.endArray();
          } else {
            in.skipValue();
          }
        });
    types = List.copyOf(found);
  }

  private void rows(JsonReader json) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      object(
          json,
          (in, name) -> {
            if (name.equals("f")) {
              rows.add(row(in));
            } else {
              in.skipValue();
            }
          });
    }
    json.endArray();
  }

  private @Nullable String[] row(JsonReader json) throws IOException {
    @Nullable String[] row = new @Nullable String[columns];
    int[] at = {0};
    long[] size = {0};
    json.beginArray();
    while (json.hasNext()) {
      if (at[0] == columns) {
        throw new Garbled("A row with more values than there are columns");
      }
      object(
          json,
          (in, name) -> {
            if (name.equals("v")) {
              String value = in.nextString();
              row[at[0]] = value;
              size[0] += value.length();
            } else {
              in.skipValue();
            }
          });
      at[0]++;
      if (size[0] > mostRowBytes) {
        throw new DataSourceException(
            DataSourceException.Kind.RESOURCES, "A row is larger than a query may read.");
      }
    }
    json.endArray();
    if (at[0] < columns) {
      throw new Garbled("A row with fewer values than there are columns");
    }
    return row;
  }
}
