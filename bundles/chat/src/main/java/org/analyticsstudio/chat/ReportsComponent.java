package org.analyticsstudio.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.AskedQuestion;
import org.analyticsstudio.api.chat.ChatQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.Feedback;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.domains.DomainPrompts;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.plugins.Plugins;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.chat.answer.AnswerWriter;
import org.analyticsstudio.chat.ask.Answers;
import org.analyticsstudio.chat.ask.Asker;
import org.analyticsstudio.chat.ask.Interpreter;
import org.analyticsstudio.chat.ask.Vocabularies;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.model.ModelReader;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the reports as a service. */
@Component(service = Reports.class)
public final class ReportsComponent implements Reports {
  private static final Logger LOG = LoggerFactory.getLogger(ReportsComponent.class);
  private final AtomicReference<@Nullable Plugins> plugins = new AtomicReference<>();
  private final AtomicReference<@Nullable DomainPrompts> prompts = new AtomicReference<>();
  private final Reports reports;

  /** Puts the parts together. */
  @Activate
  public ReportsComponent(
      @Reference MetadataStore store,
      @Reference Projects projects,
      @Reference Datasets datasets,
      @Reference QueryEngine engine,
      @Reference ProvidersComponent providers) {
    ObjectMapper json = WireFormat.mapper();
    Lexicon lexicon = new Lexicon();
    Interpreter interpreter = new Interpreter(lexicon);
    Answers answers = new Answers(engine, new AnswerWriter(), interpreter);
    this.reports =
        new StoredReports(
            store,
            projects,
            datasets,
            new Asker(
                new Vocabularies(engine, lexicon),
                interpreter,
                answers,
                new ModelReader(
                    providers.providers(),
                    this::settingsOf,
                    () -> Optional.ofNullable(prompts.get()),
                    engine,
                    providers::settings,
                    Clock.systemDefaultZone())),
            new ReportTable(json),
            new AskedTable(json),
            Clock.systemUTC());
  }

  private Optional<Settings> settingsOf(String providerId) {
    Plugins host = plugins.get();
    try {
      return host == null ? Optional.empty() : Optional.of(host.resolvedSettings(providerId));
    } catch (ProblemException e) {
      LOG.warn("The settings of {} can't be had: {}", providerId, e.getMessage());
      return Optional.empty();
    }
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void setPlugins(Plugins host) {
    plugins.set(host);
  }

  void unsetPlugins(Plugins host) {
    plugins.compareAndSet(host, null);
  }

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void setPrompts(DomainPrompts domains) {
    prompts.set(domains);
  }

  void unsetPrompts(DomainPrompts domains) {
    prompts.compareAndSet(domains, null);
  }

  @Override
  public Report create(Principal by, String projectId, String name, List<String> datasetIds) {
    return reports.create(by, projectId, name, datasetIds);
  }

  @Override
  public Page<Report> list(@Nullable String projectId, PageRequest page) {
    return reports.list(projectId, page);
  }

  @Override
  public Report get(String id) {
    return reports.get(id);
  }

  @Override
  public ChatReply ask(Principal by, String reportId, ChatQuestion question, QueryContext context) {
    return reports.ask(by, reportId, question, context);
  }

  @Override
  public Page<AskedQuestion> history(Principal by, String reportId, PageRequest page) {
    return reports.history(by, reportId, page);
  }

  @Override
  public void rate(Principal by, String reportId, long questionId, Feedback feedback) {
    reports.rate(by, reportId, questionId, feedback);
  }

  @Override
  public List<String> exampleQuestions(Principal by, String reportId) {
    return reports.exampleQuestions(by, reportId);
  }
}
