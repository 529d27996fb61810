import type { EventCommand } from '../engine/command.js';

/** The first version of a measurement kept the expert to whom a draft was handed over nowhere but in its own state. */
const MENDED: readonly string[] = ['measurement.handedOver'];

/** For steps that an older version of a machine does only by half: the part goes to the newest first. */
export const onNewestFor = (type: string): Pick<EventCommand, 'onNewest'> =>
  MENDED.includes(type) ? { onNewest: true } : {};
