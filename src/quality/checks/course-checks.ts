import { dutchDate } from '../../../workflows/law/dutch.js';
import { sqlCheck, type SqlCheck } from './sql-check.js';

/** A letter lies ready the same day; after this time somebody forgot it. */
const LETTER_DAYS = 14;
/** An end is settled by a decision after four weeks (M30), a measurement by then too. */
const SETTLING_DAYS = 42;
const LAST_DAY = `(select e.last_day from ending e where e.placement = o.placement order by e.number desc limit 1)`;
/** Who was told late could not settle it before. */
const TOLD = `(select greatest(e.last_day, e.known_on) from ending e where e.placement = o.placement order by e.number desc limit 1)`;
const OVER = `o.employment in ('ended', 'notComeAbout', 'takenOver')`;
const side = `cross join (values ('employer', 'werkgever'), ('worker', 'werknemer')) a (addressee, word)`;
const sentOn = `case a.addressee when 'employer' then d.sent_to_employer_on else d.sent_to_worker_on end`;

/** Decisions, measurements and messages that do not fit where the placement is. */
export const COURSE_CHECKS: readonly SqlCheck[] = [
  sqlCheck<'number' | 'word' | 'decided'>(
    'decisionNotSent',
    `select d.placement as stream, p.municipality, d.number || ' ' || a.addressee as place, d.number::text as number, a.word,
       d.decided_on::text as decided
     from decision d join placement p on p.id = d.placement ${side}
     where d.tenant = $1 and d.decided_on <= $2::date - ${LETTER_DAYS} and d.ground is distinct from 'imported'
       and ${sentOn} is null order by d.decided_on, d.placement`,
    ({ number, word, decided }) =>
      `Besluit ${number} is genomen op ${dutchDate(decided)} en nog niet verstuurd aan de ${word}.`,
  ),
  sqlCheck<'number' | 'word' | 'sent'>(
    'decisionWithoutLetter',
    `select d.placement as stream, p.municipality, d.number || ' ' || a.addressee as place, d.number::text as number, a.word,
       (${sentOn})::text as sent
     from decision d join placement p on p.id = d.placement ${side}
     where d.tenant = $1 and ${sentOn} is not null and not p.simulated and not exists (
       select from document x where x.stream = d.placement and x.part = 'decision-' || d.number
         and x.addressee = a.addressee and x.state in ('signed', 'sent', 'returned'))
     order by d.placement, d.number`,
    ({ number, word, sent }) =>
      `Besluit ${number} is volgens het dossier op ${dutchDate(sent)} verstuurd aan de ${word}, maar er is geen brief bewaard.`,
  ),
  sqlCheck<'ended'>(
    'subsidyAfterJob',
    `select o.placement as stream, p.municipality, 'end' as place, ${LAST_DAY}::text as ended
     from placement_outlook o join placement p on p.id = o.placement
     where o.tenant = $1 and o.employment in ('ended', 'takenOver')
       and o.subsidy in ('lumpSumRunning', 'onHold', 'measuredLater', 'measuredRunning', 'lapsed')
       and ${TOLD} < $2::date - ${SETTLING_DAYS}`,
    ({ ended }) => `De baan eindigde op ${dutchDate(ended)}, maar over het einde van de subsidie is niet besloten.`,
  ),
  sqlCheck<'number'>(
    'measurementAfterJob',
    `select m.placement as stream, p.municipality, m.number::text as place, m.number::text as number
     from measurement m join placement_outlook o on o.placement = m.placement join placement p on p.id = m.placement
     where m.tenant = $1 and ${OVER} and m.state not in ('accepted', 'determined', 'sent', 'cancelled', 'closed')
       and coalesce(${TOLD}, p.opened_on) < $2::date - ${SETTLING_DAYS}`,
    ({ number }) => `Meting ${number} staat nog open, maar de baan is voorbij of ging niet door.`,
  ),
  sqlCheck<'number'>(
    'messageWithoutEntry',
    `select m.placement as stream, p.municipality, m.number::text as place, m.number::text as number
     from register_message m join placement_outlook o on o.placement = m.placement join placement p on p.id = m.placement
     where m.tenant = $1 and m.state in ('toInform', 'toSend', 'sent', 'rejected')
       and (o.employment = 'notComeAbout' or (o.subsidy in ('withdrawn', 'refused') and o.wage_value is null))`,
    ({ number }) => `Registermelding ${number} staat nog open, maar de plaatsing ging niet door.`,
  ),
  sqlCheck<'registered'>(
    'entryWithoutValue',
    `select o.placement as stream, p.municipality, 'entry' as place, i.snapshot::jsonb #>> '{context,registeredOn}' as registered
     from placement_outlook o join placement p on p.id = o.placement
     join instance i on i.stream = o.placement and i.name = 'placement'
     where o.tenant = $1 and o.registered and o.wage_value is null
       and i.snapshot::jsonb #>> '{context,registeredOn}' is not null
       and not (i.snapshot::jsonb #>> '{context,alreadyRegistered}')::boolean`,
    ({ registered }) =>
      `Deze plaatsing staat sinds ${dutchDate(registered)} in het doelgroepregister, zonder vastgestelde loonwaarde.`,
  ),
];
