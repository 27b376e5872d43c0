package org.analyticsstudio.plugins.lifecycle;

import java.time.Duration;

/**
 * How plug-ins are started and stopped.
 *
 * @param startLimit how long a start may take, health included
 * @param stopLimit how long a stop may take, the time given to running work included
 * @param healthWindow how long a plug-in is watched after its start
 * @param keptVersions how many earlier versions are kept
 */
public record LifecycleRules(
    Duration startLimit, Duration stopLimit, Duration healthWindow, int keptVersions) {}
