#!/usr/bin/env node
import 'reflect-metadata';
import { register as token } from './access/token.command.js';
import { register as body } from './tenants/body.command.js';
import { register as bench } from './bench/bench.command.js';
import { register as calculate } from './calculation/calculate.command.js';
import { register as replay } from './engine/replay.command.js';
import { register as verify } from './engine/verify.command.js';
import { register as workflow } from './engine/workflow.command.js';
import { dutchCommandError } from './running/dutch-command-errors.js';
import { register as importing } from './exchange/import.command.js';
import { DutchCommand, dutchHelp } from './running/dutch-command.js';
import { failPlainly, WRONG_CALL } from './running/fail-plainly.js';
import { register as kept } from './kept/kept.command.js';
import { register as migrate } from './running/migrate.command.js';
import { toTheEnd } from './running/to-the-end.js';
import { register as outcomes } from './outcomes/outcomes.command.js';
import { register as quality } from './quality/quality.command.js';
import { register as record } from './record/record.command.js';
import { register as simulate } from './simulation/simulate.command.js';

/**
 * Each command stands in a `*.command.ts` of its room and exports `register(program)`. It names its options and help,
 * and imports what does the work only when it is called, so that every command starts fast.
 * Results go to standard output, everything else to standard error.
 */
const COMMANDS = [
  calculate,
  token,
  migrate,
  body,
  verify,
  replay,
  workflow,
  importing,
  simulate,
  record,
  outcomes,
  kept,
  quality,
  bench,
] as const;

const program = new DutchCommand('praktijkroute')
  .description('De Praktijkroute als lopend, bewijsbaar proces')
  .helpOption('-h, --help', 'toont deze hulp')
  .helpCommand('help [opdracht]', 'toont de hulp van een opdracht')
  .showHelpAfterError('(met --help ziet u wat er kan)')
  .addHelpText(
    'after',
    '\nCode aan het einde: 0 gelukt; 1 er ging iets mis of er is iets gevonden; 2 de aanroep of een instelling klopt niet.\nUitkomsten komen op standaarduitvoer, al het andere op standaardfout.',
  )
  .configureOutput({ outputError: (text, write) => write(dutchCommandError(text)) })
  .configureHelp(dutchHelp)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_CALL));

for (const register of COMMANDS) register(program);
toTheEnd(program.parseAsync()).catch(failPlainly);
