import type { ComponentChildren } from 'preact';
import type { Meeting, MeetingFile } from '../../scheduled-reports/team-meeting.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { RISK_WORDS } from '../manager/risk-query.js';
import type { FileNames } from '../names/file-names.js';
import { Grid } from '../region/region-parts.js';
import { ReportTabs } from './report-tabs.js';
import { longDate, shortDate } from '../words/dutch-dates.js';

type MeetingProps = { readonly meeting: Meeting; readonly names: FileNames; readonly today: string };

/** Contact with worker and employer first: the team meeting "banen behouden" (seed 44). */
export function TeamMeetingPage({ meeting, names, today }: MeetingProps) {
  const { contacts, losses, risks, riskTotals } = meeting;
  const who = (file: Pick<MeetingFile, 'candidate' | 'employer' | 'owner'>): readonly string[] => [
    names.people.get(file.candidate) ?? 'niet zichtbaar',
    names.employers.get(file.employer) ?? '',
    names.members.get(file.owner ?? '') ?? 'Geen',
  ];
  const link = (id: string) => (
    <a class="utrecht-link" href={`/plaatsingen/${id}`}>
      {caseNumber(id)}
    </a>
  );
  const heads = (day: string) => [
    { label: 'Zaak' },
    { label: 'Wie' },
    { label: 'Werkgever' },
    { label: 'Consulent' },
    { label: day },
    { label: 'Waar het staat' },
  ];
  const files = (caption: string, day: string, all: readonly MeetingFile[]) => (
    <Grid
      caption={caption}
      columns={heads(day)}
      rows={all.map((file) => [link(file.id), ...who(file), file.day === null ? '–' : shortDate(file.day), file.label])}
    />
  );
  return (
    <>
      <ReportTabs at="/rapportages/banen-behouden" />
      <h1 class="utrecht-heading-1 titel">Banen behouden</h1>
      <p class="lead">
        Voor het teamoverleg van {longDate(today)}: {contacts.length} keer contact over tijd, {losses.length} keer werk
        verloren in de afgelopen zeven dagen, {riskTotals.count} plaatsingen met risico.
      </p>
      <Part
        title="Contact met werknemer en werkgever over tijd"
        none="Alle geplande contacten zijn gedaan."
        all={contacts}
      >
        {files('Contactmomenten die gepland waren en nog niet zijn vastgelegd', 'Gepland op', contacts)}
      </Part>
      <Part title="Werk verloren" none="Niemand verloor in de afgelopen zeven dagen werk." all={losses}>
        {files('Plaatsingen die in de afgelopen zeven dagen stopten, zonder ander werk', 'Laatste werkdag', losses)}
      </Part>
      <Part title="Met risico" none="Er is geen plaatsing met risico." all={risks}>
        <Grid
          caption="Plaatsingen met risico, de oudste dag eerst"
          columns={heads('Sinds')}
          rows={risks.map((risk) => [
            link(risk.placement),
            ...who(risk),
            shortDate(risk.day),
            risk.kinds.map((kind) => RISK_WORDS[kind]).join(', '),
          ])}
        />
      </Part>
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly none: string;
  readonly all: readonly unknown[];
  readonly children: ComponentChildren;
};

const Part = ({ title, none, all, children }: PartProps) => (
  <section class="deel" aria-label={title}>
    <h2 class="utrecht-heading-2">{title}</h2>
    {all.length === 0 ? <p class="leeg">{none}</p> : children}
  </section>
);
