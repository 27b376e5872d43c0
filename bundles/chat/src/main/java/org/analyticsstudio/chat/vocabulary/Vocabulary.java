package org.analyticsstudio.chat.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.lexicon.Synonyms;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;

/**
 * The words one person can use about one dataset. Made from what they may see, so it neither names
 * nor finds anything else. Immutable once made.
 */
public final class Vocabulary {
  private static final int LONGEST_NAME = 10;
  private static final long MUCH_MORE = 20;

  private final VisibleSchema schema;
  private final Facts facts;
  private final Keys keys = new Keys();
  private final Lexicon lexicon;
  private final Synonyms synonyms = new Synonyms();
  private final NameIndex names;
  private final ValueIndex values;
  private final Map<String, Flag> flags = new HashMap<>();
  private final Map<String, Meaning.OfEntity> entities;

  /** Makes the vocabulary of a schema whose rows have these facts. */
  public Vocabulary(VisibleSchema schema, Facts facts, Lexicon lexicon) {
    this.schema = schema;
    this.facts = facts;
    this.lexicon = lexicon;
    this.names = new NameIndex(keys, lexicon);
    this.values = new ValueIndex(keys, lexicon);
    dimensions().forEach(names::add);
    measures().forEach(names::add);
    schema.members().valueMappings().forEach(names::add);
    entities = new Entities(keys).in(dimensions());
    entities.forEach((key, entity) -> names.add(key, new Match(entity, Match.Strength.ENTITY)));
    addDatasetName();
    for (Dimension dimension : dimensions()) {
      List<Object> known = facts.values().getOrDefault(dimension.name(), List.of());
      values.add(dimension, known);
      Flag.of(dimension, known).ifPresent(flag -> flags.put(dimension.name(), flag));
    }
  }

  private void addDatasetName() {
    for (String name : List.of(schema.datasetName(), schema.datasetId().replace('_', ' '))) {
      List<String> words = new ArrayList<>(keys.words(name));
      words.removeIf(word -> word.chars().anyMatch(Character::isDigit));
      if (!words.isEmpty()) {
        addRows(String.join("", words));
        addRows(words.get(words.size() - 1));
      }
    }
  }

  private void addRows(String key) {
    if (names.whole(key).isEmpty()) {
      names.add(key, new Match(new Meaning.OfRows(), Match.Strength.DATASET));
    }
  }

  /** The dataset and its members. */
  public VisibleSchema schema() {
    return schema;
  }

  /** What its rows look like. */
  public Facts facts() {
    return facts;
  }

  /** The dimensions that are not hidden. */
  public List<Dimension> dimensions() {
    return schema.members().dimensions().stream().filter(d -> !d.hidden()).toList();
  }

  /** The measures that are not hidden. */
  public List<Measure> measures() {
    return schema.members().measures().stream().filter(m -> !m.hidden()).toList();
  }

  /** The measure that counts rows. */
  public Optional<Measure> rowCount() {
    return measures().stream().filter(Measure::countsRows).findFirst();
  }

  /** The time columns, the default one first. */
  public List<Dimension> timeColumns() {
    return schema.members().timeColumns().stream()
        .flatMap(name -> schema.members().dimension(name).stream())
        .filter(d -> !d.hidden())
        .toList();
  }

  /** Whether a dimension holds times. */
  public static boolean isTime(Dimension dimension) {
    return dimension.type() == ColumnType.DATE || dimension.type() == ColumnType.TIMESTAMP;
  }

  /** What a dimension of two opposite values says when it is true. */
  public Optional<Flag> flag(Dimension dimension) {
    return Optional.ofNullable(flags.get(dimension.name()));
  }

  /** Whether each row has a value of its own in this dimension. */
  public boolean identifiesRows(Dimension dimension) {
    return facts.rows() > 0 && facts.distinct().getOrDefault(dimension.name(), 0L) == facts.rows();
  }

  /** How many different values a dimension has, if known. */
  public Optional<Long> distinct(Dimension dimension) {
    return Optional.ofNullable(facts.distinct().get(dimension.name()));
  }

  /** The kinds of things that identifiers or names tell apart. */
  public List<Meaning.OfEntity> entities() {
    return List.copyOf(entities.values());
  }

  /** How many tokens the longest name or value has. */
  public int longest() {
    return Math.max(LONGEST_NAME, values.longest());
  }

  /** The measures that a word names. */
  public List<Measure> measuresOf(String word) {
    List<Match> found = new ArrayList<>(names.whole(word));
    if (found.isEmpty()) {
      found.addAll(names.part(List.of(word)));
    }
    return found.stream()
        .filter(m -> m.strength() != Match.Strength.MODIFIER)
        .map(Match::meaning)
        .filter(m -> m instanceof Meaning.OfMeasure)
        .map(m -> ((Meaning.OfMeasure) m).measure())
        .distinct()
        .toList();
  }

  /** What a span of tokens may stand for. */
  public List<Match> find(List<Token> span) {
    String key = keys.of(span);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Match> found = new ArrayList<>(names.whole(key));
    found.addAll(values.whole(key));
    found.addAll(values.shortened(key).stream().filter(m -> competes(m, found)).toList());
    if (span.size() == 1) {
      found.addAll(values.initials(span.get(0).text()));
    } else if (span.stream().allMatch(t -> t.text().length() == 1 || t.lemma().equals("and"))) {
      found.addAll(
          values.initials(
              span.stream()
                  .map(t -> t.lemma().equals("and") ? "&" : t.text())
                  .collect(Collectors.joining())));
    }
    if (found.isEmpty()) {
      found.addAll(parts(span, key));
    }
    if (found.isEmpty() && span.size() == 1) {
      synonyms.of(span.get(0).lemma()).ifPresent(word -> found.addAll(values.whole(word)));
    }
    if (lexicon.terms(span).contains(Term.ROWS)) {
      found.removeIf(this::identifiesRows);
    }
    entity(found).ifPresent(entity -> found.removeIf(match -> isOf(match, entity)));
    return found;
  }

  /** A shortened value counts unless a whole one is so much more frequent that it is meant. */
  private boolean competes(Match shortened, List<Match> whole) {
    return whole.stream().allMatch(m -> frequency(m) <= MUCH_MORE * frequency(shortened));
  }

  private long frequency(Match match) {
    return match.meaning() instanceof Meaning.OfValue of
        ? facts.frequency(of.dimension(), of.value()).orElse(0L)
        : 0;
  }

  private static Optional<Meaning.OfEntity> entity(List<Match> matches) {
    return matches.stream()
        .filter(m -> m.meaning() instanceof Meaning.OfEntity)
        .map(m -> (Meaning.OfEntity) m.meaning())
        .findFirst();
  }

  /** {@code rows} are rows, also where a column numbers them. */
  private boolean identifiesRows(Match match) {
    return match.meaning() instanceof Meaning.OfDimension of
        ? identifiesRows(of.dimension())
        : match.meaning() instanceof Meaning.OfEntity entity && identifiesRows(entity.counted());
  }

  /** The kind of things says more than the one column that a synonym stands for. */
  private static boolean isOf(Match match, Meaning.OfEntity entity) {
    return match.meaning() instanceof Meaning.OfDimension of
        && (entity.identifiers().contains(of.dimension())
            || entity.names().contains(of.dimension()));
  }

  private List<Match> parts(List<Token> span, String key) {
    List<Match> found = new ArrayList<>();
    if (span.size() <= LONGEST_NAME && span.stream().allMatch(t -> t.kind() == Token.Kind.WORD)) {
      List<String> lemmas = span.stream().map(Token::lemma).filter(w -> !w.equals("the")).toList();
      found.addAll(names.part(lemmas));
      if (found.isEmpty() && span.size() == 1) {
        for (String stem : span.get(0).stems()) {
          found.addAll(names.whole(stem));
          found.addAll(names.part(List.of(stem)));
          found.addAll(values.whole(stem));
        }
      }
    }
    if (found.stream().noneMatch(m -> m.strength() != Match.Strength.MODIFIER)) {
      found.addAll(values.part(key));
    }
    return found.stream().distinct().toList();
  }

  /** The words of names and of values that are few. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>(names.words());
    words.addAll(values.words());
    entities.keySet().forEach(words::add);
    return words;
  }
}
