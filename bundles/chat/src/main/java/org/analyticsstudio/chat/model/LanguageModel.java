package org.analyticsstudio.chat.model;

/** Reads questions that the interpreter does not understand. Safe for use by many threads. */
@FunctionalInterface
public interface LanguageModel {

  /** There is none. */
  LanguageModel NONE = question -> new ModelReading.NotAsked();

  /** What a language model makes of a question; blocks within the time limit. */
  ModelReading read(ModelQuestion question);
}
