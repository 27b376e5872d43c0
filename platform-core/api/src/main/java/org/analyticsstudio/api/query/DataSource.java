package org.analyticsstudio.api.query;

import org.analyticsstudio.model.settings.Settings;

/**
 * A data source: what may share a session and takes turns.
 *
 * @param adapterId the adapter that reads it
 * @param settings what to open it with, complete, secrets resolved
 */
public record DataSource(String adapterId, Settings settings) {}
