package org.analyticsstudio.chat.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.chat.ChatQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.chat.answer.AnswerWriter;
import org.analyticsstudio.chat.ask.Answers;
import org.analyticsstudio.chat.ask.Asker;
import org.analyticsstudio.chat.ask.Interpreter;
import org.analyticsstudio.chat.ask.Timings;
import org.analyticsstudio.chat.ask.Vocabularies;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.model.LanguageModel;
import org.analyticsstudio.duckdb.DuckDbAdapter;
import org.analyticsstudio.fixtures.FakeDatasets;
import org.analyticsstudio.fixtures.FakeSchemas;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.model.naming.MemberNames;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.query.engine.SemanticQueryEngine;
import org.analyticsstudio.query.policy.PolicyStep;
import org.analyticsstudio.query.policy.RolePolicy;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.RunLimits;
import org.analyticsstudio.semantic.draft.SchemaDrafter;
import org.jspecify.annotations.Nullable;

/** Questions to a real DuckDB file, through a drafted schema and the whole query path. */
public final class Asked implements AutoCloseable {
  public static final Principal ANA = new Principal("ana", Role.VIEWER);

  public final Asker asker;
  private volatile LanguageModel model = LanguageModel.NONE;
  private final String dataset;
  private final Path file;
  private final SemanticQueryEngine engine;
  private final PlanRunner runner = new PlanRunner(RunLimits.DEFAULT);

  /**
   * @param select makes the rows; its column names are the headers
   */
  public Asked(Path folder, String dataset, String select, Policy... policies) {
    this(folder, dataset, select, null, policies);
  }

  /**
   * @param schema what the columns mean; null for a drafted one
   */
  public Asked(
      Path folder,
      String dataset,
      String select,
      @Nullable SemanticSchema schema,
      Policy... policies) {
    this.dataset = dataset;
    this.file = folder.resolve(dataset + ".duckdb");
    List<ColumnProfile> profile = load(select);
    FakeDatasets catalog = new FakeDatasets();
    FakeSchemas schemas = new FakeSchemas();
    catalog.put(
        new DataLocation(
            dataset,
            "default",
            true,
            1,
            Instant.EPOCH,
            "duckdb",
            new Settings(Map.of("path", file.toString())),
            new TableRef(null, "data"),
            profile.stream().map(ColumnProfile::column).toList()));
    schemas.put(dataset, schema == null ? SchemaDrafter.draft(profile, null).schemaJson() : schema);
    PolicyStep step = new PolicyStep(new RolePolicy());
    for (Policy policy : policies) {
      step.add(policy);
    }
    runner.add(new DuckDbAdapter());
    engine =
        new SemanticQueryEngine(
            catalog, schemas, step, runner, new RecordedAudit(), Clock.systemUTC());
    Lexicon lexicon = new Lexicon();
    Interpreter interpreter = new Interpreter(lexicon);
    asker =
        new Asker(
            new Vocabularies(engine, lexicon),
            interpreter,
            new Answers(engine, new AnswerWriter(), interpreter),
            question -> model.read(question));
  }

  private List<ColumnProfile> load(String select) {
    List<ColumnProfile> profile = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table raw as " + select);
      List<String> headers = new ArrayList<>();
      List<String> types = new ArrayList<>();
      try (ResultSet columns = statement.executeQuery("describe raw")) {
        while (columns.next()) {
          headers.add(columns.getString(1));
          types.add(columns.getString(2));
        }
      }
      List<String> names = MemberNames.fromHeaders(headers);
      List<String> renamed = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        renamed.add("\"" + headers.get(i) + "\" as " + names.get(i));
      }
      statement.execute("create table data as select " + String.join(", ", renamed) + " from raw");
      statement.execute("drop table raw");
      for (int i = 0; i < names.size(); i++) {
        DatasetColumn column =
            new DatasetColumn(names.get(i), headers.get(i), type(types.get(i)), true);
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) - count(c), count(distinct c), min(c)::varchar, max(c)::varchar"
                    + " from (select "
                    + names.get(i)
                    + " as c from data)")) {
          row.next();
          profile.add(
              new ColumnProfile(
                  column,
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  List.of()));
        }
      }
      return profile;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ColumnType type(String type) {
    if (type.startsWith("DECIMAL")) {
      return ColumnType.DECIMAL;
    }
    return switch (type) {
      case "BIGINT", "INTEGER" -> ColumnType.INTEGER;
      case "DOUBLE" -> ColumnType.DOUBLE;
      case "DATE" -> ColumnType.DATE;
      case "TIMESTAMP" -> ColumnType.TIMESTAMP;
      default -> ColumnType.TEXT;
    };
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + file);
  }

  /** What reads questions that the interpreter does not understand. */
  public void use(LanguageModel reader) {
    model = reader;
  }

  public QueryEngine engine() {
    return engine;
  }

  public ChatReply ask(String question) {
    return asker.ask(
        ANA,
        "default",
        List.of(dataset),
        new ChatQuestion(question, List.of()),
        QueryContext.of("chat"),
        new Timings());
  }

  /** The rows of a query. */
  public QueryResult run(SemanticQuery query) {
    return engine.execute(ANA, query, QueryContext.of("chat"));
  }

  public List<String> examples() {
    return asker.examples(ANA, List.of(dataset), QueryContext.of("chat"));
  }

  @Override
  public void close() {
    runner.close();
  }
}
