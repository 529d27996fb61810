import type { SealedPart } from '../../placements/placement.schemas.js';
import type { Draw } from '../draw.js';
import { POINTS, type SaidPoint } from './report-sentences.data.js';
import type { Party } from './writing.js';

/** A view on a draft, and what the expert answers to each point (C7). */
export type WrittenView = {
  readonly how: 'written' | 'oral';
  readonly said: readonly SaidPoint[];
};

/** One in three does not agree with everything; some workers tell it, and the expert writes it down (M19). */
export function writtenView(draw: Draw, name: string, party: Party, tasks: readonly string[]): WrittenView {
  const how = party === 'worker' && draw.chance(`${name}.oral`, 0.35) ? 'oral' : 'written';
  if (tasks.length === 0 || !draw.chance(`${name}.points`, 0.35)) return { how, said: [] };
  const count = draw.chance(`${name}.two`, 0.3) ? 2 : 1;
  const order = ({ point }: SaidPoint): number => draw.unit(`${name}.${point}`);
  const drawn = POINTS[party].toSorted((a, b) => order(a) - order(b)).slice(0, count);
  return {
    how,
    said: drawn.map(({ point, answer }, index) => {
      const task = draw.pick(`${name}.task.${index}`, tasks);
      return { point: about(point, task), answer: about(answer, task) };
    }),
  };
}

/** A sentence about a main task, in which `{taak}` stands for its name. */
export const about = (sentence: string, task: string): string => sentence.replaceAll('{taak}', task);

/** Undefined where nothing was said in words. */
export const pointsOf = ({ said }: WrittenView): SealedPart | undefined =>
  said.length === 0 ? undefined : { points: said.map(({ point }) => ({ point })) };
