import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in seconds: of this process with its workers, and of a PostgreSQL server. */
export type CpuUse = { readonly node: number; readonly postgres: number };
/** What every process had used at one moment. */
export type CpuReading = { readonly node: number; readonly postgres: ReadonlyMap<number, number> };

/** Linux counts in hundredths of a second. */
const TICKS = 100;

/** @param postmaster process id of the server; its connections and helpers are its children */
export function cpuNow(postmaster: number): CpuReading {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1_000_000, postgres: usedBy(postmaster) };
}

/** What was used since. Processes that ended meanwhile are left out: those of a measurement live until after it. */
export function cpuSince(before: CpuReading, postmaster: number): CpuUse {
  const now = cpuNow(postmaster);
  let postgres = 0;
  for (const [pid, used] of now.postgres) postgres += used - (before.postgres.get(pid) ?? 0);
  return { node: now.node - before.node, postgres };
}

function usedBy(postmaster: number): ReadonlyMap<number, number> {
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? statOf(pid) : undefined;
    if (stat && (pid === postmaster || stat.parent === postmaster)) used.set(pid, stat.used);
  }
  return used;
}

function statOf(pid: number): { readonly parent: number; readonly used: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces; fields are counted after it (proc(5)).
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, used: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS };
  } catch {
    return undefined;
  }
}
