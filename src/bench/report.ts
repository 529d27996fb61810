import type { BatchRound } from './batches.js';
import type { BenchCluster } from './bench-cluster.js';
import type { FiguresResult } from './figures.js';
import { PLAIN_SECONDS, type PlainTime } from './plain-times.js';
import type { DbosRound } from './dbos.js';
import { rateOf, spreadOf, type Measured, type Spread } from './measured.js';
import type { Round } from './one-by-one.js';
import type { RecordTimes } from './record-times.js';
import type { PageTimes } from './pages.js';
import type { PassTimes, QualityTimes } from './quality-times.js';
import type { SizeResult } from './sizes.js';
import type { QueueBackend, TimerRound } from './timers-due.js';

/** Prints figures as they come: the middle of the rounds, with the lowest and the highest in brackets. */
export class Report {
  private readonly sizes: SizeResult[] = [];

  constructor(
    private readonly json: boolean,
    private readonly write: (text: string) => void = (text) => void process.stdout.write(`${text}\n`),
  ) {}

  head(machine: string, cluster: BenchCluster): void {
    this.say({ part: 'machine', machine, settings: cluster.settings }, [
      `${machine}, Node ${process.versions.node}`,
      `PostgreSQL: ${Object.entries(cluster.settings)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
      'Per regel: gebeurtenissen per seconde (laagste – hoogste ronde), processortijd per gebeurtenis van Node en PostgreSQL.',
    ]);
  }

  line(text: string): void {
    this.say({ part: 'note', text }, [text]);
  }

  singles(connections: number, rounds: readonly Round[]): void {
    const [engine, replay, floor] = (['engine', 'replay', 'floor'] as const).map((key) =>
      rounds.map((one) => one[key]),
    );
    const overReplay = ratio(engine ?? [], replay ?? []);
    const overFloor = ratio(engine ?? [], floor ?? []);
    this.say({ part: 'a', connections, rounds, overReplay, overFloor }, [
      `a  Eén voor één, ${connections} verbinding(en)`,
      row('de motor', engine ?? []),
      row('dezelfde aanroepen nagespeeld', replay ?? []),
      row('ondergrens: één aanroep, drie rijen', floor ?? []),
      verdict('van nagespeeld', overReplay, 0.6),
      verdict('van de ondergrens', overFloor, 0.35),
    ]);
  }

  batches(connections: number, rounds: readonly BatchRound[]): void {
    const engine = rounds.map((one) => one.engine);
    const replay = rounds.map((one) => one.replay);
    const over = ratio(engine, replay);
    this.say({ part: 'a', batchesOf: 50, connections, rounds, overReplay: over }, [
      `a  In batches van 50, ${connections} tegelijk`,
      row('de motor', engine),
      row('dezelfde batches nagespeeld', replay),
      verdict('van nagespeeld', over, 0.6),
    ]);
  }

  dbos(rounds: readonly DbosRound[]): void {
    const engine = rounds.map((one) => one.engine);
    const dbos = rounds.map((one) => one.dbos);
    const over = ratio(engine, dbos);
    this.say({ part: 'b', rounds, overDbos: over }, [
      'b  Tegen DBOS Transact, 16 tegelijk: één workflow met één transactie die dezelfde rijen schrijft',
      row('de motor', engine),
      row('DBOS', dbos),
      verdict('van DBOS', over, 3),
      '   Wat DBOS doet en wij niet: een workflow met meer stappen op elke stap hervatten, het resultaat van elke stap',
      '   bewaren, en workflows over machines verdelen. Het rekent hier niets uit en leest vooraf niets.',
    ]);
  }

  timers({ backend, rounds }: { readonly backend: QueueBackend; readonly rounds: readonly TimerRound[] }): void {
    const sweep = rounds.map((one) => one.sweep);
    const queue = rounds.map((one) => one.queue);
    const over = ratio(sweep, queue);
    this.say({ part: 'c', backend, rounds, overQueue: over }, [
      `c  Termijnen die tegelijk verlopen, tegen lege taken van BullMQ op ${backend}`,
      row('termijnen, elk een hele gebeurtenis', sweep),
      row('lege taken', queue),
      verdict('van BullMQ', over, 0.5),
    ]);
  }

  imports(rounds: readonly Measured[]): void {
    const seconds = spreadOf(rounds.map((one) => one.seconds));
    this.say({ part: 'd', rounds, seconds }, [
      `d  Een caseload van ${rounds[0]?.events ?? 0} regels inlezen`,
      row('regels', rounds),
      `   ${fixed(seconds)} seconden; doel voor 10.000 regels: 5`,
    ]);
  }

  filled(size: Omit<SizeResult, 'rounds'>): void {
    const { placements, verified, bytes, secondsToSeed } = size;
    this.say({ part: 'e', placements, verified, bytes, secondsToSeed }, [
      `e  ${placements} plaatsingen gevuld in ${secondsToSeed.toFixed(0)} s: ${(bytes / 2 ** 20).toFixed(0)} MB op schijf ` +
        `(${(bytes / placements / 1024).toFixed(1)} kB per plaatsing); ${verified} opnieuw berekend, 0 verschillen`,
    ]);
  }

  size(result: SizeResult): void {
    this.sizes.push(result);
    const { placements, rounds } = result;
    this.say({ part: 'e', placements, rounds }, [
      `e  ${placements} plaatsingen, gelijk verdeeld, 16 verbindingen`,
      row('de motor', rounds),
    ]);
  }

  /** How far each size lies from the smallest, round by round. */
  flatness(): void {
    const [smallest, ...larger] = this.sizes;
    if (!smallest) return;
    for (const { placements, rounds } of larger) {
      const over = ratio(rounds, smallest.rounds);
      const flat = Math.abs(1 - over.middle) <= 0.2;
      this.say({ part: 'e', placements, overSmallest: over }, [
        `   → ${placements}: ${percent(over.middle)} van ${smallest.placements} (${percent(over.lowest)} – ${percent(over.highest)}); ` +
          `doel: hoogstens 20% verschil${flat ? '' : ' (niet gehaald)'}`,
      ]);
    }
  }

  /** Before the first page of part f. */
  pages(placements: number): void {
    this.say({ part: 'f', placements }, [
      `f  Pagina's met ${placements} plaatsingen in de tabellen, 2 tegelijk; milliseconden tot de hele pagina er is`,
    ]);
  }

  page(measured: PageTimes): void {
    const { who, page, median, p95, cpu, kilobytes } = measured;
    this.say({ part: 'f', ...measured }, [
      `   ${`${who}: ${page}`.padEnd(46)} midden ${median.toFixed(0)}, p95 ${p95.toFixed(0)}, processor ${cpu.toFixed(0)} (${kilobytes.toFixed(0)} kB)` +
        `${p95 <= pageGoal(page) ? '' : `; doel ${pageGoal(page)} (niet gehaald)`}`,
    ]);
  }

  figures(result: FiguresResult): void {
    const { placements, secondsToSeed, firstPicture, megabytes, rss, refresh, makings, pages, others, plain } = result;
    this.say({ part: 'g', ...result }, [
      `g  Cijfers over ${placements} plaatsingen van tien jaar, gevuld in ${secondsToSeed.toFixed(0)} s`,
      `   eerste beeld na de start ${firstPicture.toFixed(1)} s; kolommen ${megabytes.toFixed(0)} MB; proces ${rss.toFixed(0)} MB`,
      ...refresh.map(({ changed, ms }) => `   bijwerken met ${changed} gewijzigde plaatsingen: ${ms.toFixed(0)} ms`),
      '   Pagina’s met filters die nog niet gevraagd waren; milliseconden tot de hele pagina er is',
      ...pages.map(
        ({ figure, median, p95, again, againP95, cpu, plain: asked }) =>
          `   ${figure.padEnd(40)} midden ${median.toFixed(0)}, p95 ${p95.toFixed(0)}; nog eens ${again.toFixed(0)}, p95 ${againP95.toFixed(0)}; processortijd ${cpu.toFixed(0)}; gewone tabellen ${asked.length === 0 ? 'niet gevraagd' : asked.map(plainWords).join(' en ')}` +
          `${p95 <= FIGURE_GOAL ? '' : `; doel ${FIGURE_GOAL} (niet gehaald)`}`,
      ),
      '   Andere pagina’s van cijfers en regio; milliseconden de eerste keer, en tien keer daarna',
      ...others.map(
        ({ who, page, first, median, p95, kilobytes }) =>
          `   ${`${who}: ${page}`.padEnd(46)} ${first.toFixed(0)}; midden ${median.toFixed(0)}, p95 ${p95.toFixed(0)} (${kilobytes.toFixed(0)} kB)` +
          `${p95 <= FIGURE_GOAL ? '' : `; doel ${FIGURE_GOAL} (niet gehaald)`}`,
      ),
      `   regiotabellen van tien jaar publiceren ${makings.publish.toFixed(1)} s; momentopname maken ${makings.picture.toFixed(1)} s; rapportage maken ${makings.report.toFixed(1)} s`,
      '   Dezelfde vragen aan de gewone tabellen, met dezelfde uitkomst als het cijfer; milliseconden',
      ...plain.map((one) => `   ${one.question.padEnd(46)} ${plainWords(one)}`),
    ]);
  }

  record(result: RecordTimes): void {
    const { placements, entries, lanes, bytes, seconds, archiveBytes } = result;
    const rate = (time: number): string => `${time.toFixed(1)} s (${Math.round(entries / time)} regels per seconde)`;
    const goal = (time: number, most: number): string =>
      time * (1_000_000 / entries) <= most ? '' : `; doel ${most} s bij een miljoen (niet gehaald)`;
    this.say({ part: 'v', ...result }, [
      `v  Logboek van ${entries} regels in ${placements} dossiers, ${lanes} draden, ${Math.round(bytes / 2 ** 20)} MB; gevuld in ${seconds.seed.toFixed(0)} s`,
      `   verify            ${rate(seconds.verify)}${goal(seconds.verify, 60)}`,
      `   verify --replay   ${rate(seconds.replay)}${goal(seconds.replay, 600)}`,
      `   eerste zegel      ${seconds.firstSeal.toFixed(1)} s, een dag zonder wijziging ${seconds.nextSeal.toFixed(1)} s`,
      `   uitvoer           ${rate(seconds.export)}, ${Math.round(archiveBytes / 2 ** 20)} MB`,
    ]);
  }

  quality(result: QualityTimes): void {
    const { placements, entries, seed, day, whole, replay } = result;
    const told = (
      words: string,
      { seconds, cpu, streams, entries: read, megabytes, steps }: PassTimes,
    ): readonly string[] => [
      `   ${words} ${seconds.toFixed(1)} s; processortijd Node ${cpu.node.toFixed(1)} s, PostgreSQL ${cpu.postgres.toFixed(1)} s; ${streams} dossiers opnieuw berekend (${read} regels); hoogstens ${megabytes} MB geheugen in gebruik`,
      `     langste stappen: ${steps.map(({ step, seconds: of }) => `${step} ${of.toFixed(1)} s`).join(', ')}`,
    ];
    this.say({ part: 'q', ...result }, [
      `q  Zoeken naar tegenstrijdigheden bij ${placements} plaatsingen, ${entries} regels; gevuld in ${seed.toFixed(0)} s; 0 gevonden`,
      ...told('elke dag  ', day),
      ...told('alles     ', whole),
      `   naspelen   ${replay.seconds.toFixed(1)} s voor ${replay.files} dossiers; processortijd Node ${replay.cpu.node.toFixed(1)} s, PostgreSQL ${replay.cpu.postgres.toFixed(1)} s; daarna gelezen in ${replay.read.toFixed(1)} s`,
    ]);
  }

  private say(data: object, lines: readonly string[]): void {
    if (this.json) this.write(JSON.stringify(data));
    else for (const line of lines) this.write(line);
  }
}

const plainWords = ({ ms }: PlainTime): string =>
  ms === null ? `meer dan ${PLAIN_SECONDS} s, niet vergeleken` : ms.toFixed(0);

const FIGURE_GOAL = 300;
/** Milliseconds within which 95 of 100 pages must be there; figures may take longer. */
const pageGoal = (page: string): number => (page.startsWith('Uitkomsten') ? FIGURE_GOAL : 100);

/** Round by round, so that what slows a whole round slows both. */
function ratio(ours: readonly Measured[], others: readonly Measured[]): Spread {
  return spreadOf(ours.map((one, round) => rateOf(one) / rateOf(others[round] ?? one)));
}

function row(what: string, rounds: readonly Measured[]): string {
  const rate = spreadOf(rounds.map(rateOf));
  const cpu = (of: 'node' | 'postgres'): string =>
    spreadOf(rounds.map((one) => (one.cpu[of] / one.events) * 1_000_000)).middle.toFixed(0);
  const rates = `${rate.middle.toFixed(0)}/s (${rate.lowest.toFixed(0)} – ${rate.highest.toFixed(0)})`;
  return `   ${what.padEnd(36)} ${rates.padEnd(24)} Node ${cpu('node')} µs, PostgreSQL ${cpu('postgres')} µs`;
}

function verdict(of: string, { middle, lowest, highest }: Spread, target: number): string {
  const held = middle >= target ? '' : ' (niet gehaald)';
  const many = target >= 1;
  const words = (value: number): string => (many ? `${value.toFixed(1)} keer` : percent(value));
  return `   → ${words(middle)} ${of} (${words(lowest)} – ${words(highest)}); doel: ${words(target)}${held}`;
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;
const fixed = ({ middle, lowest, highest }: Spread): string =>
  `${middle.toFixed(1)} (${lowest.toFixed(1)} – ${highest.toFixed(1)})`;
