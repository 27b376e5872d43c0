package org.analyticsstudio.chat.assemble;

import org.analyticsstudio.chat.phrase.Phrase.Kind;

/** Decides what a share is a share of. */
final class Shared {

  void add(Sentence sentence, Draft draft, Wording wording) {
    if (sentence.has(Kind.SHARE) || sentence.has(Kind.RATE)) {
      throw Undecided.misfit("Shares cannot be computed yet.");
    }
  }
}
