package org.analyticsstudio.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.result.ResultRows;
import org.jspecify.annotations.Nullable;

/** The few values whose JSON form is not that of their record. */
final class WireModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  WireModule() {
    super("analytics-studio");
    addDeserializer(DimensionRef.class, new DimensionRefReader());
    addSerializer(DimensionRef.class, new DimensionRefWriter());
    addSerializer(ResultRows.class, new ResultRowsWriter());
  }

  private static final class DimensionRefReader extends StdDeserializer<DimensionRef> {
    private static final long serialVersionUID = 1L;

    DimensionRefReader() {
      super(DimensionRef.class);
    }

    @Override
    public DimensionRef deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return DimensionRef.of(parser.getText());
      }
      GranularDimension granular = context.readValue(parser, GranularDimension.class);
      return new DimensionRef(granular.name(), granular.granularity());
    }
  }

  private record GranularDimension(String name, @Nullable Granularity granularity) {}

  private static final class DimensionRefWriter extends StdSerializer<DimensionRef> {
    private static final long serialVersionUID = 1L;

    DimensionRefWriter() {
      super(DimensionRef.class);
    }

    @Override
    public void serialize(
        DimensionRef dimension, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      if (dimension.granularity() == null) {
        json.writeString(dimension.name());
        return;
      }
      json.writeStartObject();
      json.writeStringField("name", dimension.name());
      json.writeStringField("granularity", dimension.granularity().wireName());
      json.writeEndObject();
    }
  }

  private static final class ResultRowsWriter extends StdSerializer<ResultRows> {
    private static final long serialVersionUID = 1L;

    private final CellWriter cells = new CellWriter();

    ResultRowsWriter() {
      super(ResultRows.class);
    }

    @Override
    public void serialize(ResultRows rows, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      String[] keys = rows.keys().toArray(String[]::new);
      json.writeStartArray();
      for (Object[] row : rows.values()) {
        json.writeStartObject();
        for (int i = 0; i < keys.length; i++) {
          json.writeFieldName(keys[i]);
          cells.write(row[i], json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
