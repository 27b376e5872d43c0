package org.analyticsstudio.chat.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.vocabulary.FactsReader;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.principal.Principal;

/**
 * Keeps vocabularies. They are shared only by people who see the same rows and columns, and made
 * anew when the data or the schema has a new version. Safe for use by many threads.
 */
public final class Vocabularies {
  private static final int MOST = 64;

  private final QueryEngine engine;
  private final FactsReader facts;
  private final Lexicon lexicon;
  private final Map<Key, Vocabulary> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Vocabulary> eldest) {
          return size() > MOST;
        }
      };

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
    synchronized (kept) {
      Vocabulary known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Vocabulary made = new Vocabulary(schema, facts.read(principal, schema, context), lexicon);
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }
}
