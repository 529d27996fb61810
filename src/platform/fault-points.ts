/** The named steps at which a fault test may end the process, as a power cut would. */
export const FAULT_POINTS = [
  'dispatch.read',
  'dispatch.decided',
  'dispatch.stored',
  'batch.claimed',
  'batch.decided',
  'batch.stored',
  'batch.committed',
  'relay.claimed',
  'relay.sent',
  'relay.marked',
  'planner.read',
  'planner.planted',
] as const;
export type FaultPoint = (typeof FAULT_POINTS)[number];

type Armed = { readonly point: string; left: number };

/** `PRAKTIJKROUTE_FAULT=dispatch.stored:3` ends the process with SIGKILL when that step is passed for the third time. */
function armedFrom(setting: string | undefined): Armed | undefined {
  if (!setting) return undefined;
  const [point = '', times = '1'] = setting.split(':');
  return { point, left: Number(times) };
}

const armed = armedFrom(process.env['PRAKTIJKROUTE_FAULT']);

/** Says that a step is passed. Does nothing unless a fault test armed this step. */
export function passing(point: FaultPoint): void {
  if (armed?.point !== point) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
}
