import type { PublicEmployer } from '../../region/regional-picture.js';
import { decimalComma } from '../words/dutch-numbers.js';
import { Grid, RegionHead, whole } from './region-parts.js';

type EmployersProps = {
  readonly region: string;
  readonly employers: readonly PublicEmployer[];
  readonly mayRecord: boolean;
};

const comma = (value: string | null): string => (value === null ? '–' : decimalComma(value));

/** Seed 30: public employers in hours and jobs, their own target beside the indicative one. */
export function PublicEmployersPage({ region, employers, mayRecord }: EmployersProps) {
  return (
    <>
      <RegionHead at="/regio/overheidswerkgevers" region={region} title="Overheidswerkgevers" />
      <p class="lead">Hoeveel banen gemeenten en andere overheden zelf hebben, in uren en in banen van 25,5 uur.</p>
      {mayRecord && (
        <p>
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href="/regio/vastleggen?soort=publicEmployer&gebied=region"
          >
            Overheidswerkgever vastleggen
          </a>
        </p>
      )}
      {employers.length === 0 ? (
        <p class="leeg">Er is nog geen overheidswerkgever vastgelegd.</p>
      ) : (
        <Grid
          caption="Overheidswerkgevers met hun banen en doelen"
          columns={[
            { label: 'Werkgever' },
            { label: 'Jaar' },
            { label: 'Mensen', number: true },
            { label: 'Uren per week', number: true },
            { label: 'Banen van 25,5 uur', number: true },
            { label: 'Indicatief doel', number: true },
            { label: 'Eigen doel', number: true },
            { label: 'Opmerking' },
            { label: 'Bron' },
          ]}
          rows={employers.map((one) => [
            one.employer,
            one.year,
            whole(one.people),
            comma(one.hours),
            one.jobsComputed ? `${comma(one.jobs)} (berekend)` : comma(one.jobs),
            comma(one.indicative),
            comma(one.ownTarget),
            one.remark ?? '',
            one.source,
          ])}
        />
      )}
      <div class="klein tekst">
        <p>Banen zijn de uren gedeeld door 25,5 als alleen de uren bekend zijn; dan staat er "berekend" bij.</p>
        <p>Wie is ingeleend, telt mee bij de inlener: de plek van het werk bepaalt of het markt of overheid is.</p>
      </div>
    </>
  );
}
