/** Entries of a placement: its worker is known to have died, or that was recorded by mistake (M45). */
export const WORKER_DIED = 'worker.died';
export const NOT_DIED = 'worker.notDied';
/** The task of the consultant. */
export const DEATH_TASK = 'worker-died';
