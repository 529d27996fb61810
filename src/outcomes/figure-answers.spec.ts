import { describe, expect, it } from '@jest/globals';
import { FigureAnswers } from './figure-answers.js';
import type { OutcomePicture } from './outcome-book.js';

const picture = { chunks: [] as const } as unknown as OutcomePicture;
const KEPT = 400;

describe('Answers that are kept', () => {
  it('are found again until something they rest on changes', () => {
    const answers = new FigureAnswers();
    let asked = 0;
    const ask = (question: number, basis: string): number =>
      answers.of(picture, [question], [basis], () => (asked += 1));
    expect([ask(1, 'a'), ask(1, 'a'), ask(2, 'a'), ask(1, 'b'), ask(1, 'b')]).toEqual([1, 1, 2, 3, 3]);
  });

  it('are those that were asked for last', () => {
    const answers = new FigureAnswers();
    let asked = 0;
    const ask = (question: number): number => answers.of(picture, [question], [], () => (asked += 1));
    for (let question = 0; question < KEPT; question += 1) ask(question);
    ask(0);
    ask(KEPT);
    expect([asked, ask(0), ask(KEPT), ask(2)]).toEqual([KEPT + 1, 1, KEPT + 1, 3]);
    expect(ask(1)).toBe(KEPT + 2);
  });
});
