import type { OwnPart, TableOrigin } from '../../origins/region/table-origin.service.js';
import { periodWords } from '../../region/region-periods.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Unknowns } from '../origins/origin-parts.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';
import { FigureGrid } from './figure-block.js';
import { Grid } from './region-parts.js';

type TableOriginProps = {
  readonly page: VisitedPage;
  readonly origin: TableOrigin;
  readonly refusal: Refusal | undefined;
};

/** How a published table came about: when, from whose record, what is hidden, and what the own body has in it. */
export function TableOriginPage({ page, origin, refusal }: TableOriginProps) {
  const { definition, table, period, readyOn, own } = origin;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: {definition.title}</h1>
      <p class="rij">
        <a class="utrecht-link" href={`/regio/gemeenten?tabel=${table.key}&periode=${table.period}`}>
          Terug naar de tabel
        </a>
        <span class="zacht">Over {periodWords(table.period)}</span>
      </p>
      <div class="tekst deel">
        <h2 class="utrecht-heading-2">Wat deze tabel betekent</h2>
        {definition.definition.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <section class="deel tekst" aria-labelledby="gemaakt">
        <h2 class="utrecht-heading-2" id="gemaakt">
          Hoe de tabel is gemaakt
        </h2>
        <ul>
          <li>
            Over de dagen van {longDate(period.from)} tot en met {longDate(period.until)}. Vanaf {longDate(readyOn)} kan
            alles erover bekend zijn.
          </li>
          <li>
            Gemaakt op {momentText(table.builtAt)}, uit wat toen was vastgelegd. De tabel wordt daarna niet meer
            gewijzigd, ook niet na een correctie. Op elke dag erna ziet u dus dezelfde tabel.
          </li>
          <li>
            Van elke organisatie zijn alleen aantallen geteld. Die zijn opgeteld; er is geen naam of dossier gedeeld.
          </li>
          <li>
            {hiddenWords(origin.hidden)} Een cel met minder dan vijf mensen staat er niet, en ook niet de cellen waaruit
            zij te berekenen zou zijn.
          </li>
          {origin.bodies.length > 1 && (
            <li>
              Dat beschermt tegen wie alleen de tabel kent. Een organisatie die haar eigen aantallen aftrekt, weet
              hoeveel mensen er bij{' '}
              {origin.bodies.length > 2 ? 'de andere organisaties samen' : 'de andere organisatie'} zijn, ook als dat er
              minder dan vijf zijn.
            </li>
          )}
        </ul>
      </section>
      <Bodies origin={origin} />
      {own && <Own page={page} origin={origin} own={own} refusal={refusal} />}
      <Unknowns>
        <li>Welke cellen klein zijn en welke alleen verborgen zijn om een kleine cel te beschermen.</li>
        <li>Wat er in de dossiers van een andere organisatie staat.</li>
        <li>Wat na het maken is vastgelegd of verbeterd. Dat staat alleen in de cijfers van de eigen organisatie.</li>
      </Unknowns>
    </>
  );
}

const hiddenWords = (hidden: number): string =>
  hidden === 0 ? 'Er is geen cel verborgen.' : `${hidden} ${hidden === 1 ? 'cel is' : 'cellen zijn'} verborgen.`;

function Bodies({ origin: { bodies } }: { readonly origin: TableOrigin }) {
  return (
    <section class="deel" aria-labelledby="organisaties">
      <h2 class="utrecht-heading-2" id="organisaties">
        Uit wiens logboek
      </h2>
      <Grid
        caption="Organisaties die in deze periode beslisten, met het zegel over hun logboek"
        columns={[
          { label: 'Organisatie' },
          { label: 'Gemeenten' },
          { label: 'Zegel' },
          { label: 'Regels verzegeld', number: true },
          { label: 'Klopt het zegel' },
        ]}
        rows={bodies.map(({ name, municipalities, seal }) => [
          name,
          municipalities.join(', '),
          seal === null ? 'nog niet verzegeld' : `zegel ${seal.number} van ${longDate(seal.day)}`,
          seal === null ? '–' : countText(seal.entries),
          seal === null ? '–' : seal.holds ? 'ja' : 'nee: meld dit aan uw functioneel beheerder',
        ])}
      />
      <p class="klein tekst">
        Het zegel ligt over alles wat de organisatie had vastgelegd toen de tabel werd gemaakt: wie later iets in het
        logboek verandert, verbreekt het.
      </p>
    </section>
  );
}

/** Where the own files of a table are found: the figure that counts the same. */
const OWN_FIGURE: Readonly<Record<string, readonly [address: string, label: string]>> = {
  banen: ['/uitkomsten/banen', 'Banen'],
  stromen: ['/uitkomsten/stromen', 'Werk gevonden en verloren'],
  behoud: ['/uitkomsten/behoud', 'Behoud van werk'],
  opnames: ['/uitkomsten/register', 'Doelgroepregister'],
  volledigheid: ['/gegevenskwaliteit/volledigheid', 'Volledigheid van dossiers'],
};

type OwnProps = TableOriginProps & { readonly own: OwnPart };

function Own({ page, origin: { table, period }, own, refusal }: OwnProps) {
  const [address, label] = OWN_FIGURE[table.key] ?? ['/uitkomsten', 'Uitkomsten'];
  const query = address.startsWith('/uitkomsten/') ? `/ontstaan?jaar=${period.until.slice(0, 4)}&dag=${own.day}` : '';
  return (
    <section class="deel" aria-labelledby="eigen">
      <h2 class="utrecht-heading-2" id="eigen">
        De eigen dossiers
      </h2>
      <p>{foundWords(own)}</p>
      <FigureGrid table={own.table} totals={false} />
      <p class="deel">
        <a class="utrecht-link" href={`${address}${query}`}>
          Naar de dossiers: {label}
        </a>
      </p>
      <div class="deel">
        <Replay page={page} own={own} refusal={refusal} at={`/regio/gemeenten/${table.key}/${table.period}/ontstaan`} />
      </div>
    </section>
  );
}

function foundWords({ how, others, day }: OwnPart): string {
  if (how === 'now' && others === null)
    return 'Hieronder is het deel van de eigen organisatie opnieuw geteld uit wat nu bekend is. De tabel telt de hele regio.';
  if (how === 'now')
    return 'Hieronder is opnieuw geteld uit wat nu bekend is. Een ander getal dan is gepubliceerd, is er later bij gekomen of verbeterd.';
  const same = `Alle dossiers zijn nagespeeld zoals zij bekend waren aan het eind van ${longDate(day)}, de dag waarop de tabel is gemaakt.`;
  if (others === null) return `${same} De tabel telt de hele regio; hieronder staat het deel van de eigen organisatie.`;
  return others === 0
    ? `${same} Elk getal dat is gepubliceerd, komt er weer uit.`
    : `${same} ${others} ${others === 1 ? 'getal is' : 'getallen zijn'} anders dan is gepubliceerd: dat kan zijn vastgelegd op die dag, na het maken van de tabel.`;
}

type ReplayProps = Pick<OwnProps, 'page' | 'own' | 'refusal'> & { readonly at: string };

function Replay({ page, own: { how, replay, day }, refusal, at }: ReplayProps) {
  if (how === 'wholeDay') return null;
  if (replay !== undefined && replay.state !== 'done')
    return <p>Alle dossiers van {longDate(day)} worden nagespeeld. Kijk later nog eens.</p>;
  if (replay !== undefined) return null;
  return (
    <PostForm
      page={page}
      name="naspelen"
      action={at}
      fields={[]}
      button={`Alle dossiers van ${longDate(day)} laten naspelen`}
      secondary
      refusal={refusal}
    />
  );
}
