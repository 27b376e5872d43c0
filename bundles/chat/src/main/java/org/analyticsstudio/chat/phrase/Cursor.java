package org.analyticsstudio.chat.phrase;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.lexicon.Term;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A place in a reading, and the phrases read so far. Used by one thread for one reading. */
final class Cursor {
  private final List<Atom> atoms;
  private final List<Token> tokens;
  private final Vocabulary vocabulary;
  private final List<Phrase> phrases = new ArrayList<>();
  private int at;

  Cursor(List<Atom> atoms, List<Token> tokens, Vocabulary vocabulary) {
    this.atoms = atoms;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  boolean done() {
    return at >= atoms.size();
  }

  int at() {
    return at;
  }

  void moveTo(int index) {
    at = index;
  }

  @Nullable Atom peek(int index) {
    return index >= 0 && index < atoms.size() ? atoms.get(index) : null;
  }

  Atom here() {
    return atoms.get(at);
  }

  boolean is(int index, Term term) {
    Atom atom = peek(index);
    return atom != null && atom.is(term);
  }

  boolean isAny(int index, Term... terms) {
    for (Term term : terms) {
      if (is(index, term)) {
        return true;
      }
    }
    return false;
  }

  /** The first atom from here on that is more than an article or a form of to be. */
  int pastGlue(int index) {
    int next = index;
    while (isGlue(next)) {
      next++;
    }
    return next;
  }

  private boolean isGlue(int index) {
    return isAny(index, Term.FILLER, Term.BE, Term.DO, Term.LIGHT_VERB, Term.RELATIVE)
        && !isAny(index, Term.NOT, Term.EXCLUDING, Term.WITHOUT, Term.LESS, Term.MORE, Term.FROM);
  }

  /** The first atom from here on that is more than glue or a preposition. */
  int pastPrepositions(int index) {
    int next = pastGlue(index);
    while (isAny(next, Term.IN, Term.FROM, Term.TO, Term.HAVE) && !is(next, Term.WITHOUT)) {
      next = pastGlue(next + 1);
    }
    return next;
  }

  /** Adds a phrase that stands from the cursor to before the index, and moves there. */
  void add(Phrase phrase, int next) {
    phrases.add(phrase);
    at = next;
  }

  Phrase.Span span(int from, int next) {
    return Phrase.Span.of(atoms.get(from), atoms.get(next - 1));
  }

  @Nullable Phrase last() {
    return phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
  }

  void dropLast() {
    phrases.remove(phrases.size() - 1);
  }

  /** The word an atom is, singular; empty when it is several. */
  String word(int index) {
    Atom atom = peek(index);
    return atom != null && atom.end() == atom.start() + 1 ? tokens.get(atom.start()).lemma() : "";
  }

  /** Whether the last word of an atom is in the plural. */
  boolean plural(Atom atom) {
    return tokens.get(atom.end() - 1).plural();
  }
}
