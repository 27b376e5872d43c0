package org.analyticsstudio.api.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Long work as seen from outside at one moment.
 *
 * @param id unguessable
 * @param owner the name of who started it; nobody else but an admin sees it
 * @param state where it stands
 * @param progress from 0 to 1, never falling
 * @param message what it is doing, for people
 * @param result what it returned, once done; a wire value
 * @param problem why it failed
 */
public record Job(
    String id,
    String owner,
    JobState state,
    double progress,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String message,
    @Nullable Object result,
    @Nullable Problem problem) {}
