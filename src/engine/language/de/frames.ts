/**
 * Cue verbs in their frames: after the content ("..., sagte X"), before it ("X sagte, ..."), at the end of a subordinate clause
 * ("wie X mitteilte", "X, der sagte, ..."), with the verb's subject as source.
 */
import { after, asSomebodySaid, clauseInFront } from './after.ts';
import { before, last, type Made } from './before.ts';
import type { Sentence } from './clauses.ts';
import type { Found } from './found.ts';
import type { Phrase } from './phrase.ts';
import { type Predicate, predicatesOf } from './predicates.ts';
import { isUnknowing } from './speakable.ts';

/** Every attribution by a cue verb in a sentence. */
export function verbFrames(sentence: Sentence): Found[] {
  const predicates = predicatesOf(sentence).filter((predicate) => !isUnknowing(predicate));
  const taken = new Set<number>();
  const found: Found[] = [];
  const deferred: Predicate[] = [];
  // What stands after its content comes first: its segment belongs to no other content.
  for (const predicate of predicates) {
    const made: Found | null =
      clauseInFront(sentence, predicate) ?? after(sentence, predicate) ?? asSomebodySaid(sentence, predicate);
    if (!made) deferred.push(predicate);
    else {
      found.push(made);
      if (made.cueSegment >= 0) taken.add(made.cueSegment);
    }
  }
  let subject: Phrase | null = null;
  for (const predicate of deferred) {
    const made: Made | null = before(sentence, predicate, taken, subject) ?? last(sentence, predicate, taken);
    if (!made) continue;
    subject = made.subject ?? subject;
    found.push(made.found);
  }
  return found;
}
