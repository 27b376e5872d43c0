package org.analyticsstudio.api.plugins;

/**
 * One step of the checks a plug-in goes through.
 *
 * @param name {@code archive}, {@code checksum}, {@code signature}, {@code identity}, {@code api},
 *     {@code code}, {@code content}, {@code resolve}, {@code version}
 * @param ok whether it passed
 * @param detail one sentence: what was found, and when it did not pass what to do
 */
public record PluginCheck(String name, boolean ok, String detail) {}
