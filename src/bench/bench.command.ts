import type { Command } from 'commander';

export type BenchOptions = {
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly size?: string;
  readonly parts?: string;
  readonly pages?: string;
  readonly rounds?: string;
  readonly entries?: string;
  readonly folder?: string;
  readonly json?: boolean;
};

/** `bench`: measures the product as it runs, on a database of its own. */
export function register(program: Command): void {
  program
    .command('bench')
    .description(
      'Meet de snelheid op een eigen database, met alles aan: fsync, afscherming, keten, uitbak, verzegeling',
    )
    .option('--quick', 'alles klein, in minder dan een minuut; de cijfers zeggen dan weinig')
    .option('--full', "ook een miljoen plaatsingen (vraagt zo'n 20 GB schijf)")
    .option('--size <n>', 'hoogste aantal plaatsingen in deel e, f, g en q')
    .option('--parts <letters>', 'alleen deze delen, bijvoorbeeld ad', 'abcdefg')
    .option(
      '--pages <woorden>',
      "in deel f alleen pagina's met een van deze woorden in rol of naam, gescheiden door komma's",
    )
    .option('--entries <n>', 'regels van het logboek in deel v, standaard een miljoen')
    .option('--rounds <n>', 'aantal ronden per meting')
    .option('--folder <map>', 'map op schijf voor de database; de bench maakt en verwijdert haar')
    .option('--json', 'geeft de cijfers als JSON')
    .addHelpText(
      'after',
      "\nDelen: a gebeurtenissen, b tegen DBOS, c termijnen, d inlezen, e aantallen, f pagina's, g cijfers van tien jaar, v controle, zegel en uitvoer van het logboek, q zoeken naar tegenstrijdigheden (v en q alleen op verzoek). Zonder kloppende boeken geen cijfers.",
    )
    .action(async (options: BenchOptions) => {
      const { benchNow } = await import('./bench-now.js');
      await benchNow(process.env, options);
    });
}
