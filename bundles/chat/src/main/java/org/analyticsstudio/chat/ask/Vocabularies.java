package org.analyticsstudio.chat.ask;

import java.time.Duration;
import java.util.Optional;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.vocabulary.FactsReader;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.principal.Principal;

/**
 * Keeps vocabularies. They are shared only by people who see the same rows and columns, and made
 * anew when the data or the schema has a new version, those of tables also after some minutes: new
 * values come without a version. Safe for use by many threads.
 */
public final class Vocabularies {
  private static final int MOST = 64;
  private static final Duration OLDEST = Duration.ofDays(365);
  private static final Duration OLDEST_OF_TABLES = Duration.ofMinutes(10);

  private final QueryEngine engine;
  private final FactsReader facts;
  private final Lexicon lexicon;
  private final AgingCache<Key, Vocabulary> kept = new AgingCache<>(MOST, System::nanoTime);

  private record Key(String dataset, int dataVersion, int schemaVersion, String policy) {}

  /** Reads through a query engine. */
  public Vocabularies(QueryEngine engine, Lexicon lexicon) {
    this.engine = engine;
    this.facts = new FactsReader(engine);
    this.lexicon = lexicon;
  }

  /** What a person can talk about in a dataset. */
  public Vocabulary of(Principal principal, String datasetId, QueryContext context) {
    VisibleSchema schema = engine.describe(principal, datasetId);
    Key key =
        new Key(
            datasetId, schema.dataVersion(), schema.schemaVersion(), schema.policyFingerprint());
    Optional<Vocabulary> known = kept.find(key, schema.isLive() ? OLDEST_OF_TABLES : OLDEST);
    if (known.isPresent()) {
      return known.get();
    }
    Vocabulary made = new Vocabulary(schema, facts.read(principal, schema, context), lexicon);
    kept.put(key, made);
    return made;
  }
}
