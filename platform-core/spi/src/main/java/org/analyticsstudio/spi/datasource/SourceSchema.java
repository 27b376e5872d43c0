package org.analyticsstudio.spi.datasource;

/**
 * A schema of a data source.
 *
 * @param name as the data source knows it, unquoted and unescaped
 * @param isDefault whether tables that are named without a schema are looked for in it
 */
public record SourceSchema(String name, boolean isDefault) {}
