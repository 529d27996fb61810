import { measurementMachineOf } from './measurement.machine.js';
import { secondWays } from './measurement.ways.js';

/** The second version: a measurement that was done goes on after the end of the work. */
export const measurementV2Machine = measurementMachineOf(secondWays);
