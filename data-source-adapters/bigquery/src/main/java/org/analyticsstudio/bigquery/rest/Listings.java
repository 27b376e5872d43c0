package org.analyticsstudio.bigquery.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.jspecify.annotations.Nullable;

/** What a project holds. Safe for use by many threads. */
public final class Listings {

  private static final long MOST_BYTES = 32_000_000;
  private static final String PER_PAGE = "1000";

  private final Sender sender;
  private final String project;

  /**
   * Some columns of the rows of a table.
   *
   * @param dataset that it lies in
   * @param table its name
   * @param fields the names of columns, whose values come in the order of the table's columns
   * @param from how many rows are left out at the beginning
   */
  public record TableRows(String dataset, String table, List<String> fields, long from) {

    /** Copies the list. */
    public TableRows {
      fields = List.copyOf(fields);
    }
  }

  /** Of a project. */
  Listings(Sender sender, String project) {
    this.sender = sender;
    this.project = project;
  }

  /** The datasets. */
  public List<JsonObject> datasets(Call call) {
    return all(call, "/datasets", "datasets");
  }

  /** The tables of a dataset. */
  public List<JsonObject> tables(Call call, String dataset) {
    return all(call, "/datasets/" + Sender.encoded(dataset) + "/tables", "tables");
  }

  private List<JsonObject> all(Call call, String path, String items) {
    List<JsonObject> all = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>(Map.of("maxResults", PER_PAGE));
    Optional<String> token;
    do {
      JsonObject page = get(call, path, parameters);
      elements(page, items).stream()
          .filter(JsonElement::isJsonObject)
          .forEach(item -> all.add(item.getAsJsonObject()));
      token = text(page, "nextPageToken");
      token.ifPresent(next -> parameters.put("pageToken", next));
    } while (token.isPresent());
    return all;
  }

  /** A table with its columns; empty when it is not there or may not be looked at. */
  public Optional<JsonObject> table(Call call, String dataset, String table) {
    try {
      return Optional.of(get(call, table(dataset, table), Map.of()));
    } catch (DataSourceException e) {
      if (e.kind() == Kind.OBJECT_MISSING || e.kind() == Kind.PERMISSION_MISSING) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Rows of a table as they are, which costs nothing; views have none.
   *
   * @param token asks for what comes behind another part
   */
  public ResultPage rows(Call call, TableRows asked, Jobs.Portion portion, @Nullable String token) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("selectedFields", String.join(",", asked.fields()));
    parameters.put("maxResults", String.valueOf(portion.mostRows()));
    parameters.put("formatOptions.useInt64Timestamp", "true");
    if (token == null) {
      parameters.put("startIndex", String.valueOf(asked.from()));
    } else {
      parameters.put("pageToken", token);
    }
    return sender.send(
        call,
        Sender.Ask.get(
            Sender.encoded(project) + table(asked.dataset(), asked.table()) + "/data",
            parameters,
            portion.mostBytes()),
        json -> portion.reader().read(json));
  }

  /** Which of these permissions the account has on a table. */
  public List<String> permissions(Call call, String dataset, String table, List<String> asked) {
    JsonArray names = new JsonArray();
    asked.forEach(names::add);
    JsonObject body = new JsonObject();
    body.add("permissions", names);
    JsonObject answer =
        sender.send(
            call,
            Sender.Ask.post(
                Sender.encoded(project) + table(dataset, table) + ":testIamPermissions",
                body,
                MOST_BYTES),
            Listings::object);
    return elements(answer, "permissions").stream()
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String table(String dataset, String table) {
    return "/datasets/" + Sender.encoded(dataset) + "/tables/" + Sender.encoded(table);
  }

  private JsonObject get(Call call, String path, Map<String, String> parameters) {
    return sender.send(
        call,
        Sender.Ask.get(Sender.encoded(project) + path, parameters, MOST_BYTES),
        Listings::object);
  }

  /** A text in an answer. */
  public static Optional<String> text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() && !value.getAsString().isBlank()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  /** An object in an answer; an empty one when it is not there. */
  public static JsonObject part(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject part ? part : new JsonObject();
  }

  /** The elements of an array in an answer; none when it is not there. */
  public static List<JsonElement> elements(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array ? array.asList() : List.of();
  }

  private static JsonObject object(Reader json) throws IOException {
    try {
      JsonElement read = JsonParser.parseReader(json);
      if (read.isJsonObject()) {
        return read.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new Garbled("No JSON", e);
    }
    throw new Garbled("No object");
  }
}
