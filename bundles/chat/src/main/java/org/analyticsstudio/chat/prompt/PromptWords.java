package org.analyticsstudio.chat.prompt;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.json.WireFormat;

/** The built-in words of prompts, from templates in the bundle. Safe for use by many threads. */
public final class PromptWords {

  private static final String FOLDER = "/org/analyticsstudio/chat/prompt/";

  private final ObjectMapper json = WireFormat.mapper();
  private final Template system;
  private final Template form;

  /** Reads the templates. */
  public PromptWords() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateLoader(null);
    configuration.setLogTemplateExceptions(false);
    this.system = template("system.ftl", configuration);
    this.form = template("form.ftl", configuration);
  }

  private static Template template(String name, Configuration configuration) {
    try (InputStream in = PromptWords.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The bundle lacks " + FOLDER + name);
      }
      return new Template(name, new InputStreamReader(in, StandardCharsets.UTF_8), configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + name + " cannot be read", e);
    }
  }

  /** What is asked of the model, and what the data has. */
  String system(PromptContext context, List<Map<String, String>> examples) {
    Map<String, Object> values = values(context);
    values.put("examples", examples);
    return write(system, values);
  }

  /** How the answer is to be filled in. */
  String form(PromptContext context) {
    return write(form, values(context));
  }

  private Map<String, Object> values(PromptContext context) {
    return new HashMap<>(json.convertValue(context, new TypeReference<Map<String, Object>>() {}));
  }

  private static String write(Template template, Map<String, Object> values) {
    try {
      StringWriter out = new StringWriter();
      template.process(values, out);
      return out.toString().strip();
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("The template of prompts cannot be processed", e);
    }
  }
}
