import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in seconds: of this process with its workers, and of a PostgreSQL server. */
export type CpuUse = { readonly node: number; readonly postgres: number };

/** Linux counts in hundredths of a second. */
const TICKS = 100;

/** What was used until now. @param postmaster process id of the server */
export function cpuNow(postmaster: number): CpuUse {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1_000_000, postgres: ticksOf(postmaster) / TICKS };
}

export function cpuSince(before: CpuUse, postmaster: number): CpuUse {
  const now = cpuNow(postmaster);
  return { node: now.node - before.node, postgres: now.postgres - before.postgres };
}

/** The postmaster, its running children, and what its ended children used. */
function ticksOf(postmaster: number): number {
  const own = statOf(String(postmaster));
  if (!own) return Number.NaN;
  const children = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
    return stat?.parent === postmaster ? [stat.used] : [];
  });
  return own.used + own.ofEnded + children.reduce((sum, used) => sum + used, 0);
}

type Stat = { readonly parent: number; readonly used: number; readonly ofEnded: number };

function statOf(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces; fields are counted after it (proc(5)).
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number): number => fields[index] ?? 0;
    return { parent: at(1), used: at(11) + at(12), ofEnded: at(13) + at(14) };
  } catch {
    return undefined;
  }
}
