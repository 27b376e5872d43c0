package org.analyticsstudio.domain.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;

/**
 * A template that keeps to the rules. It sees plain lists, maps, texts and numbers, loads nothing,
 * and ends within its limits. Immutable and safe for use by many threads.
 */
public final class PromptTemplate {

  private static final long GRACE_MS = 500;

  private final Template template;
  private final TemplateLimits limits;

  private PromptTemplate(Template template, TemplateLimits limits) {
    this.template = template;
    this.limits = limits;
  }

  /**
   * Reads a template.
   *
   * @param name for messages
   * @throws TemplateProblem when it can't be read, or uses what is not for prompts
   */
  public static PromptTemplate of(String name, String source, TemplateLimits limits)
      throws TemplateProblem {
    if (source.length() > limits.sourceCharacters()) {
      throw new TemplateProblem(
          1, "The template is longer than " + limits.sourceCharacters() + " characters.");
    }
    Template template;
    try {
      template = new Template(name, null, new StringReader(source), configuration());
    } catch (ParseException e) {
      throw new TemplateProblem(
          e.getLineNumber(), "This is not a template: " + sentence(e.getEditorMessage()));
    } catch (IOException | StackOverflowError e) {
      throw new TemplateProblem(1, "The template can't be read.");
    }
    TemplateRules.check(template);
    _CoreAPI.addThreadInterruptedChecks(template);
    return new PromptTemplate(template, limits);
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateLoader(null);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    return configuration;
  }

  /**
   * Renders the template.
   *
   * @param model texts, numbers, booleans, and lists and maps of them
   * @throws TemplateProblem when something it names is not there, or a limit is reached
   */
  public String render(Map<String, ?> model) throws TemplateProblem {
    BoundedWriter output = new BoundedWriter(limits.outputCharacters());
    RenderingThread thread = new RenderingThread(limits, () -> template.process(model, output));
    thread.start();
    try {
      thread.join(limits.time().toMillis() + GRACE_MS);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new TemplateProblem(1, "Rendering was interrupted.");
    }
    if (thread.isAlive()) {
      thread.interrupt();
      throw new TemplateProblem(1, thread.tooSlow());
    }
    if (!thread.limit().isEmpty()) {
      throw new TemplateProblem(1, thread.limit());
    }
    Throwable failure = thread.failure();
    if (failure != null) {
      throw problem(failure);
    }
    return output.text();
  }

  private TemplateProblem problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BoundedWriter.Full) {
        return new TemplateProblem(
            1, "It writes more than " + limits.outputCharacters() + " characters.");
      }
    }
    if (failure instanceof InvalidReferenceException missing) {
      return new TemplateProblem(
          line(missing),
          "There is no value "
              + missing.getBlamedExpressionString()
              + ". Guard it with !\"\" or <#if …??>.");
    }
    if (failure instanceof TemplateException wrong) {
      return new TemplateProblem(line(wrong), sentence(wrong.getMessageWithoutStackTop()));
    }
    return new TemplateProblem(1, "It can't be rendered: " + failure.getClass().getSimpleName());
  }

  private static int line(TemplateException failure) {
    Integer line = failure.getLineNumber();
    return line == null ? 1 : line;
  }

  private static String sentence(String message) {
    String first = message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message);
    return first.length() > 300 ? first.substring(0, 300) + "…" : first;
  }
}
