/** How long ago the sweeper of this process last finished; provided by the workers' module. */
export abstract class SweeperPulse {
  /** Whole seconds; undefined when it has not run yet. */
  abstract ageInSeconds(): number | undefined;
}
