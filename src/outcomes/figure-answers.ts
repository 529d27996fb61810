import type { OutcomePicture } from './outcome-book.js';

type Kept = { readonly basis: readonly unknown[]; readonly value: unknown };

const MOST = 400;

/** Keeps answers as long as nothing changed: the same question of the same picture is answered once. */
export class FigureAnswers {
  private readonly kept = new WeakMap<OutcomePicture['chunks'], Map<string, Kept>>();

  /**
   * @param question what tells one answer from another, as JSON
   * @param basis what else it rests on, such as the choices of the body: another one makes another answer
   */
  of<T>({ chunks }: OutcomePicture, question: readonly unknown[], basis: readonly unknown[], find: () => T): T {
    const answers = this.kept.get(chunks) ?? new Map<string, Kept>();
    this.kept.set(chunks, answers);
    const key = JSON.stringify(question);
    const found = answers.get(key);
    if (found?.basis.every((one, at) => one === basis[at]) === true) return found.value as T;
    const value = find();
    if (answers.size < MOST) answers.set(key, { basis, value });
    return value;
  }
}
