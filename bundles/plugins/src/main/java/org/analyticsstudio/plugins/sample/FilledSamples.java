package org.analyticsstudio.plugins.sample;

import java.time.Instant;
import org.analyticsstudio.api.store.MetadataStore;

/** Remembers which samples were copied. */
final class FilledSamples {

  private final MetadataStore store;

  FilledSamples(MetadataStore store) {
    this.store = store;
  }

  boolean contains(String id) {
    return store.<Boolean>read(
        transaction ->
            transaction
                .first("select id from sample_projects where id = ?", row -> row.text("id"), id)
                .isPresent());
  }

  void add(String id) {
    store.<Integer>write(
        transaction ->
            transaction.update(
                "insert into sample_projects (id, filled_at) values (?, ?)", id, Instant.now()));
  }
}
