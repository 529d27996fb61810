import type { PolicySet } from '../../workflows/law/policies.js';
import type { OutcomePicture } from './outcome-book.js';

type Kept = { readonly policies: PolicySet | undefined; readonly value: unknown };

const MOST = 400;

/** Keeps answers as long as nothing changed: the same question of the same picture is answered once. */
export class FigureAnswers {
  private readonly kept = new WeakMap<OutcomePicture, Map<string, Kept>>();

  /**
   * @param question what tells one answer from another, as JSON
   * @param policies other choices of the body make another answer; undefined for what rests on none
   */
  of<T>(picture: OutcomePicture, question: readonly unknown[], policies: PolicySet | undefined, find: () => T): T {
    const answers = this.kept.get(picture) ?? new Map<string, Kept>();
    this.kept.set(picture, answers);
    const key = JSON.stringify(question);
    const found = answers.get(key);
    if (found !== undefined && found.policies === policies) return found.value as T;
    const value = find();
    if (answers.size < MOST) answers.set(key, { policies, value });
    return value;
  }
}
