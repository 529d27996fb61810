import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { dutchCommandError } from './dutch-command-errors.js';

function saidOf(args: readonly string[]): string {
  let said = '';
  const program = new Command('praktijkroute').exitOverride().configureOutput({
    writeErr: (text) => {
      said += text;
    },
    outputError: (text, write) => write(dutchCommandError(text)),
  });
  program
    .command('token')
    .requiredOption('--user <naam>')
    .action(() => undefined);
  program
    .command('replay')
    .argument('<dossier>')
    .action(() => undefined);
  expect(() => program.parse(args, { from: 'user' })).toThrow();
  return said.trim();
}

describe('faults in a command line', () => {
  it.each([
    [['tokn'], 'Opdracht "tokn" bestaat niet.\nBedoelt u token?'],
    [['token'], 'Optie "--user <naam>" is verplicht.'],
    [['token', '--user'], 'Bij optie "--user <naam>" ontbreekt de waarde.'],
    [['token', '--user', 'x', '--userz'], 'Optie "--userz" bestaat niet.\nBedoelt u --user?'],
    [['replay'], 'Argument "dossier" ontbreekt.'],
    [['replay', 'a', 'b'], 'Er zijn te veel argumenten.'],
  ])('%j: in Dutch', (args, said) => {
    expect(saidOf(args)).toBe(said);
  });
});
