package org.analyticsstudio.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmException;
import org.analyticsstudio.spi.llm.LlmMessage;
import org.analyticsstudio.spi.llm.LlmMessage.Author;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.analyticsstudio.testkit.llm.ScriptedReply;
import org.analyticsstudio.testkit.llm.ScriptedService;
import org.junit.jupiter.api.Test;

/**
 * The provider comes and goes in a class loader of its own, with its libraries, as its bundle does:
 * nothing of it may stay.
 */
class NothingStaysTest {

  private static final int CYCLES = 20;
  private static final String ESTABLISHED = "01";

  @Test
  void neither_class_loader_nor_thread_nor_socket_stays_after_use() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (ScriptedService service = ScriptedService.start()) {
      Set<String> threadsBefore = threads();
      for (int i = 0; i < CYCLES; i++) {
        loaders.add(comeAndGo(service));
      }
      assertThat(service.requests()).hasSizeGreaterThanOrEqualTo(CYCLES);
      assertThat(collected(loaders)).as("class loaders collected of %s", CYCLES).isEqualTo(CYCLES);
      Set<String> threadsAfter = threads();
      threadsAfter.removeAll(threadsBefore);
      assertThat(threadsAfter).as("threads that stay").isEmpty();
      assertThat(sockets(service.port())).as("sockets that stay").isZero();
    }
  }

  private static WeakReference<ClassLoader> comeAndGo(ScriptedService service) throws Exception {
    Plugin loader = new Plugin(classPath());
    LlmProvider provider =
        (LlmProvider)
            loader
                .loadClass("org.analyticsstudio.openai.OpenAiProvider")
                .getConstructor()
                .newInstance();
    assertThat(provider.getClass().getClassLoader()).isSameAs(loader);
    FutureTask<String> use = new FutureTask<>(() -> use(provider, service), "used");
    new Thread(use, "host").start();
    assertThat(use.get()).isEqualTo("used");
    loader.close();
    return new WeakReference<>(loader);
  }

  /** On a thread of its own, as the host calls providers. */
  private static void use(LlmProvider provider, ScriptedService service) {
    Settings settings =
        new Settings(
            Map.of("base_url", service.url(), "api_key", ScriptedService.KEY, "model", "small"));
    try (LlmSession session = provider.open(settings)) {
      service.usually(ScriptedReply.text("green"));
      assertThat(session.chat(request(10_000), new Cancellation()).text()).isEqualTo("green");
      service.usually(ScriptedReply.never());
      session.chat(request(100), new Cancellation());
    } catch (LlmException e) {
      assertThat(e.kind()).isEqualTo(LlmException.Kind.TIMEOUT);
    }
  }

  private static LlmRequest request(long millis) {
    return new LlmRequest(
        null,
        List.of(new LlmMessage(Author.USER, "A colour?")),
        "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}",
        null,
        null,
        Duration.ofMillis(millis));
  }

  private static int collected(List<WeakReference<ClassLoader>> loaders)
      throws InterruptedException {
    for (int i = 0; i < 50 && gone(loaders) < CYCLES; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return gone(loaders);
  }

  private static int gone(List<WeakReference<ClassLoader>> loaders) {
    return (int) loaders.stream().filter(loader -> loader.get() == null).count();
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("scripted-service-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Open connections of this process to a port, as Linux counts them. */
  private static long sockets(int port) {
    String remote = ":%04X".formatted(port);
    long open = 0;
    for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
      try {
        open +=
            Files.readAllLines(Path.of(table)).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field[2].endsWith(remote) && field[3].equals(ESTABLISHED))
                .count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return open;
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                entry.endsWith("openai" + File.separator + "target" + File.separator + "classes")
                    || Path.of(entry)
                        .getFileName()
                        .toString()
                        .matches("(langchain4j|jackson|httpc).*\\.jar"))
        .map(
            entry -> {
              try {
                return Path.of(entry).toUri().toURL();
              } catch (java.net.MalformedURLException e) {
                throw new IllegalStateException(e);
              }
            })
        .toArray(URL[]::new);
  }

  /** Has the provider and its libraries itself, and takes the SPI from the host. */
  private static final class Plugin extends URLClassLoader {

    Plugin(URL[] own) {
      super("plugin", own, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("org.analyticsstudio.openai")
              || !(name.startsWith("org.analyticsstudio.") || name.startsWith("org.slf4j."))
          ? super.findClass(name)
          : NothingStaysTest.class.getClassLoader().loadClass(name);
    }
  }
}
