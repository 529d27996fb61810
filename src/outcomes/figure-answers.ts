import type { OutcomePicture } from './outcome-book.js';

type Kept = { readonly basis: readonly unknown[]; readonly value: unknown };

const MOST = 400;

/** Keeps answers as long as nothing changed, those asked for last: the same question of the same picture is answered once. */
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
    const holds = found?.basis.every((one, at) => one === basis[at]) === true;
    const kept = holds ? found : { basis, value: find() };
    // Put at the end again: a map stands in the order in which it was filled, and the first is the one to go.
    answers.delete(key);
    answers.set(key, kept);
    const [first] = answers.keys();
    if (answers.size > MOST && first !== undefined) answers.delete(first);
    return kept.value as T;
  }
}
