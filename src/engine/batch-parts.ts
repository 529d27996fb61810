import type { Command } from './command.js';

/** So many commands of a batch go to the database together. */
const PART = 25;

/** One command per stream, so that each is decided on what the one before it left. */
export function firstPerStream(commands: readonly Command[]): readonly Command[] {
  const byStream = new Map<string, Command>();
  for (const command of commands) if (!byStream.has(command.stream)) byStream.set(command.stream, command);
  return [...byStream.values()];
}

/** Parts of much the same size. */
export function inEvenParts(commands: readonly Command[]): readonly (readonly Command[])[] {
  const count = Math.max(1, Math.round(commands.length / PART));
  const size = Math.ceil(commands.length / count);
  return Array.from({ length: count }, (_none, at) => commands.slice(at * size, (at + 1) * size));
}
