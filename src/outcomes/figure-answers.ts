import type { PolicySet } from '../../workflows/law/policies.js';
import type { FigureCodes } from './figure-choices.js';
import type { FigureAnswer } from './figure-table.js';
import type { OutcomePicture } from './outcome-book.js';

type Answered = { readonly answer: FigureAnswer; readonly codes: FigureCodes };
type Kept = Answered & { readonly policies: PolicySet };

const MOST = 200;

/** Keeps answers as long as nothing changed: the same question of the same picture is answered once. */
export class FigureAnswers {
  private readonly kept = new WeakMap<OutcomePicture, Map<string, Kept>>();

  of(picture: OutcomePicture, question: readonly unknown[], policies: PolicySet, find: () => Answered): Answered {
    const answers = this.kept.get(picture) ?? new Map<string, Kept>();
    this.kept.set(picture, answers);
    const key = JSON.stringify(question);
    const found = answers.get(key);
    if (found?.policies === policies) return found;
    const fresh = { ...find(), policies };
    if (answers.size < MOST) answers.set(key, fresh);
    return fresh;
  }
}
