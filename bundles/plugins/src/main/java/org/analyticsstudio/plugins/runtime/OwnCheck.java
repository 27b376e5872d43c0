package org.analyticsstudio.plugins.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Lets a running language model provider judge settings before they are kept. */
public final class OwnCheck {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final BundleContext context;

  /** A check that finds providers through the host's context. */
  public OwnCheck(BundleContext context) {
    this.context = context;
  }

  /**
   * What the plug-in finds wrong; nothing when it has no say.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 when it can't judge them
   */
  public List<FieldProblem> of(Optional<InstalledVersion> installed, Settings settings) {
    if (installed.isEmpty()) {
      return List.of();
    }
    PluginIdentity identity = installed.get().identity();
    AtomicReference<List<FieldProblem>> found = new AtomicReference<>(List.of());
    Optional<Failure> failure =
        TimeLimit.run(
            "plugin-settings-" + identity.id(),
            LIMIT,
            () -> found.set(judged(installed.get(), settings)));
    if (failure.isPresent()) {
      throw Problem.invalid("settings_unchecked", "The plug-in can't judge these settings.")
          .withObject(identity.id())
          .withHint("Its log says more.")
          .asException();
    }
    List<FieldProblem> problems = found.get();
    return problems == null ? List.of() : problems;
  }

  private List<FieldProblem> judged(InstalledVersion installed, Settings settings) {
    try {
      for (ServiceReference<LlmProvider> reference :
          context.getServiceReferences(LlmProvider.class, null)) {
        LlmProvider provider =
            reference.getBundle() == installed.bundle() ? context.getService(reference) : null;
        if (provider != null) {
          try {
            return List.copyOf(provider.check(settings));
          } finally {
            context.ungetService(reference);
          }
        }
      }
      return List.of();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
