package org.analyticsstudio.chat.answer;

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
import java.util.Map;

/** Writes the words of replies from a template in the bundle. The template can load nothing. */
final class AnswerWords {
  private static final String RESOURCE = "/org/analyticsstudio/chat/answer.ftl";
  private final Template template;

  AnswerWords() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateLoader(null);
    configuration.setNumberFormat("#,##0");
    configuration.setLogTemplateExceptions(false);
    try (InputStream in = AnswerWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The bundle lacks " + RESOURCE);
      }
      template =
          new Template("answer", new InputStreamReader(in, StandardCharsets.UTF_8), configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("The template of answers cannot be read", e);
    }
  }

  String write(Map<String, Object> values) {
    try {
      StringWriter out = new StringWriter();
      template.process(values, out);
      return out.toString().strip().replaceAll("\\s+", " ");
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("The template of answers cannot be processed", e);
    }
  }
}
