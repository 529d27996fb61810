import type { Command } from 'commander';

type CreateOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
type SucceedOptions = {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly municipality: string;
  readonly dryRun?: boolean;
};

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `body create` and `body succeed`: organisations that decide, entered by who owns the database. */
export function register(program: Command): void {
  const group = program
    .command('body')
    .description(
      'Voert een organisatie in die besluit, of laat een andere haar opvolgen (als eigenaar van de database)',
    );
  group
    .command('create')
    .description('Voert een organisatie in met gemeenten, briefhoofd en eerste functioneel beheerder')
    .requiredOption('--code <code>', 'korte naam, bijvoorbeeld hilversum')
    .requiredOption('--name <naam>', 'naam, bijvoorbeeld "College van Hilversum"')
    .requiredOption('--kind <soort>', 'college of dagelijksBestuur')
    .requiredOption('--region <regio>', 'arbeidsmarktregio, bijvoorbeeld gooi-en-vechtstreek')
    .requiredOption('--from <dag>', 'eerste dag, als jjjj-mm-dd')
    .requiredOption('--municipality <code:naam>', 'gemeente, bijvoorbeeld 0402:Hilversum; mag vaker', collected)
    .requiredOption('--admin-name <naam>', 'naam van de eerste functioneel beheerder')
    .requiredOption('--admin-subject <kenmerk>', 'hoe de inlogdienst die persoon noemt (sub in het token)')
    .option('--admin-issuer <adres>', 'adres van de inlogdienst; anders dat van OIDC_ISSUER')
    .option('--admin-mail <adres>', 'mailadres van de beheerder')
    .option('--post-address <tekst>', 'postadres in brieven; een komma begint een nieuwe regel')
    .option('--visit-address <tekst>', 'bezoekadres in brieven')
    .option('--phone <nummer>', 'telefoonnummer in brieven')
    .option('--mail <adres>', 'mailadres in brieven')
    .option('--website <adres>', 'website in brieven')
    .option('--standard-mandate', 'managers en kwaliteitsmedewerkers mogen vanaf de eerste dag tekenen')
    .action(async (options: CreateOptions) => {
      const { createBodyNow } = await import('./body-now.js');
      const { id, administrator } = await createBodyNow(process.env, bodyFrom(options, process.env['OIDC_ISSUER']));
      process.stdout.write(`Ingevoerd: ${String(options['name'])} (${id}), beheerder ${administrator}.\n`);
    });
  group
    .command('succeed')
    .description('Legt vast dat een organisatie door een andere is opgevolgd: alle dossiers gaan in één keer mee (M50)')
    .requiredOption('--from <code>', 'organisatie die ophoudt')
    .requiredOption('--to <code>', 'organisatie die opvolgt')
    .requiredOption('--on <dag>', 'eerste dag van de opvolger, als jjjj-mm-dd')
    .requiredOption('--municipality <code>', 'CBS-code van de gemeente waar de inwoners dan wonen')
    .option('--dry-run', 'zegt wat er zou gebeuren en slaat niets op')
    .action(async ({ dryRun = false, ...act }: SucceedOptions) => {
      const { succeedBodyNow } = await import('./body-now.js');
      const report = await succeedBodyNow(process.env, act, dryRun);
      process.stdout.write(`${told(report, dryRun)}\n`);
      if (report.failed.length > 0) process.exitCode = 1;
    });
}

/** The options in the shape that is checked; what was not given is left out. */
export function bodyFrom(options: CreateOptions, issuer: string | undefined): unknown {
  const given = (names: readonly (readonly [string, string])[]): object =>
    Object.fromEntries(names.flatMap(([to, from]) => (options[from] === undefined ? [] : [[to, options[from]]])));
  return {
    ...given(['code', 'name', 'kind', 'region', 'from'].map((name) => [name, name] as const)),
    municipalities: options['municipality'] ?? [],
    administrator: {
      issuer: options['adminIssuer'] ?? issuer ?? '',
      ...given([
        ['subject', 'adminSubject'],
        ['name', 'adminName'],
        ['mail', 'adminMail'],
      ]),
    },
    letterhead: given(['postAddress', 'visitAddress', 'phone', 'mail', 'website'].map((name) => [name, name] as const)),
    standardMandate: options['standardMandate'] === true,
  };
}

type Told = {
  readonly placements: number;
  readonly members: readonly string[];
  readonly policies: readonly string[];
  readonly mandates: number;
  readonly failed: readonly { readonly placement: string; readonly detail: string }[];
};

function told({ placements, members, policies, mandates, failed }: Told, dryRun: boolean): string {
  const list = (names: readonly string[]): string => (names.length === 0 ? 'geen' : names.join(', '));
  return [
    dryRun ? 'Proef: er is niets opgeslagen.' : 'Vastgelegd.',
    `Dossiers die meegaan: ${placements}`,
    `Medewerkers die erbij komen: ${list(members)}`,
    `Beleid dat verandert: ${list(policies)}`,
    `Mandaten van de opvolger: ${mandates}`,
    ...failed.map(({ placement, detail }) => `Niet gelukt: ${placement}: ${detail}`),
    ...(dryRun ? [] : ['Stel nog in: de rekening waarvan wordt betaald en de teksten van de brieven.']),
  ].join('\n');
}
