package org.analyticsstudio.spi.datasource;

/**
 * What an adapter is.
 *
 * @param id lower case, unique among adapters, never changed
 * @param name for people
 * @param capabilities what its sessions can do
 */
public record AdapterDescriptor(String id, String name, AdapterCapabilities capabilities) {}
