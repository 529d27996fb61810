/** Ends of a process that somebody asks for, with the code by which a shell knows them. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof SIGNALS;

/**
 * What must be cleared away also when the process is told to end: `stop` is done, then the process ends. A second signal ends it at
 * once, for who does not want to wait.
 * @returns takes this away again, when it was stopped in the ordinary way
 */
export function stopOnSignal(stop: () => Promise<void>): () => void {
  let told = false;
  const onSignal = (signal: Signal): void => {
    if (told) process.exit(SIGNALS[signal]);
    told = true;
    // What was under way loses its database and says so in many ways; none of them may end the process before all is cleared away.
    process.on('uncaughtException', () => undefined);
    process.on('unhandledRejection', () => undefined);
    const end = (): never => process.exit(SIGNALS[signal]);
    stop().then(end, end);
  };
  const names = Object.keys(SIGNALS) as readonly Signal[];
  for (const name of names) process.on(name, onSignal);
  return () => {
    if (!told) for (const name of names) process.off(name, onSignal);
  };
}
