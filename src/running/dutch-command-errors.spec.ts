import { describe, expect, it } from '@jest/globals';
import { DutchCommand, dutchHelp } from './dutch-command.js';
import { dutchCommandError } from './dutch-command-errors.js';

function saidOf(args: readonly string[]): string {
  let said = '';
  const program = new DutchCommand('praktijkroute')
    .configureHelp(dutchHelp)
    .exitOverride()
    .configureOutput({
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
  program
    .command('export')
    .argument('<bestand>')
    .argument('[map]')
    .requiredOption('--body <code>', 'de organisatie')
    .option('--seed <getal>', 'het getal', '1')
    .requiredOption('--key <kenmerk>')
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
    [
      ['export', '--bodi', 'x'],
      'Optie "--body <code>" is verplicht.\nOptie "--key <kenmerk>" is verplicht.\nOptie "--bodi" bestaat niet.',
    ],
    [['export', '--key', 'k'], 'Argument "bestand" ontbreekt.\nOptie "--body <code>" is verplicht.'],
  ])('%j: in Dutch', (args, said) => {
    expect(saidOf(args)).toBe(said);
  });
});

it('says in Dutch how a command is used, what is asked and what stands when nothing is said', () => {
  const help = new DutchCommand('export')
    .configureHelp(dutchHelp)
    .argument('<bestand>')
    .requiredOption('--body <code>', 'de organisatie')
    .option('--seed <getal>', 'het getal', '1')
    .helpInformation();
  expect(help).toContain('Gebruik: export [opties] <bestand>');
  expect(help).toContain('de organisatie (verplicht)');
  expect(help).toContain('het getal (standaard: "1")');
});
