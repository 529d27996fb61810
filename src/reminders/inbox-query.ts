import type { Role } from '../../workflows/definition.js';
import { notRevoked } from '../journal/revoked-contacts.js';
import { ownersByLeaps } from '../placements/owners-by-leaps.js';
import { ASKS_MEASUREMENT, isMeasured } from './while-measured.js';

/** $1 member, $2 role, $3–$6 place of the last one shown, $7 how many, $8 the day, $9 words that settle (open only). */
const COLUMNS = `i.stream, i.entry, i.seq, i.tenant, i.recipient, i.template, i.due_on, i.data, i.at, i.done_at, i.done_by, i.place`;
const NEWEST = 'at desc, stream desc, entry desc, seq desc';

const isWorking = (id: string): string =>
  `exists (select from member w where w.tenant = i.tenant and w.id::text = ${id} and w.active)`;

const substitutedBy = (id: string, day: string): string =>
  `${id} in (select u.member::text from substitution u where u.tenant = i.tenant and u.substitute::text = $1
     and u.from_on <= ${day} and (u.until_on is null or u.until_on >= ${day}))`;

const MEASUREMENT = `m.placement = i.place and m.number = coalesce(case
    when jsonb_typeof(i.data -> 'measurement') = 'number' then (i.data ->> 'measurement')::integer
    when i.data ->> 'instance' ~ '^measurement-[0-9]{1,6}$' then substr(i.data ->> 'instance', 13)::integer end,
    (select max(number) from measurement where placement = i.place))`;

/** The manager of the owner's team; every manager where that team has none. */
const LEADS = `not exists (
      select from member o join member l on l.tenant = o.tenant and l.team = o.team and l.active
        and 'manager' = any(l.roles)
      where o.tenant = i.tenant and o.id::text = p.owner and not exists (
        select from member me where me.tenant = o.tenant and me.id::text = $1 and me.team = o.team))`;

/**
 * Whether one item is this reader's. A substitute sees what a colleague would (M43). An item for an owner or expert that is not there (yet, or any more) goes to who must appoint one
 * (M43, M20); what daily passes tell names its placement in the data, or concerns none; the team lead is the manager of the owner's team, and any manager where that team has none: none is lost.
 */
const FOR_ME = (day: string): string => `
  from inbox_item i left join placement p on p.id = i.place left join measurement m on ${MEASUREMENT}
  where (i.recipient in ($1, $2)
    or (i.recipient = 'owner' and (p.owner = $1 or ${substitutedBy('p.owner', day)} or ($2 = 'manager' and not ${isWorking('p.owner')})))
    or (i.recipient = 'assignedExpert' and (m.expert_id = $1 or ${substitutedBy('m.expert_id', day)} or ($2 = 'backOffice' and not ${isWorking('m.expert_id')})))
    or (i.recipient = 'teamLead' and $2 = 'manager' and ${LEADS}))`;

export const ONE_ITEM = {
  name: 'inbox_one',
  text: `select ${COLUMNS}, p.id as placement, p.candidate, p.employer ${FOR_ME('$6')} and i.stream = $3 and i.entry = $4 and i.seq = $5`,
};

/**
 * Whether entry j settles item i, by its type; of a day that came by its name, of a contact also by its type and kind.
 * @param words where the words that settle are in the statement
 */
export const settles = (
  words: string,
): string => `array[case when j.type like 'xstate.after.%' then 'timer/' || split_part(j.type, '.', 3) else j.type end, case when j.type = 'contact.recorded' then
      j.type || '/' || (j.body::json #>> '{event,kind}') end] && string_to_array((select ${words}::jsonb) ->> i.template, ' ') and ${notRevoked('j')}`;

const ASKED = ASKS_MEASUREMENT.map((template) => `'${template}'`).join(', ');

/**
 * Nobody has to do any more what was done, or fell away, since it was asked, nor for now what is under way: that comes back when
 * it is called off. The words are read once, not per entry, and
 * the answer is a value, asked of each item in turn: as a join it is made for all items of all people first.
 * @param words where the words that settle are in the statement
 */
export const unsettled = (words: string): string => `(select 1 from journal_entry j where j.stream = i.stream
      and j.number > i.entry and ${settles(words)} limit 1) is null and not (i.template in (${ASKED}) and ${isMeasured('i.stream')})`;

export type InboxState = 'open' | 'done';

/** Me and whom I replace today, per deciding body. */
const MINE = `mine as materialized (
    select t as tenant, $1::text as id from unnest((select app_tenants())) t
    union select u.tenant, u.member::text from substitution u where u.substitute::text = $1 and u.from_on <= $8 and (u.until_on is null or u.until_on >= $8))`;

/** Owners of placements that do not work here (any more), in whatever role: who works here gets the items himself. */
const ABSENT_OWNERS = `${ownersByLeaps('(select app_tenants())')}, absent as materialized (
    select i.tenant, i.owner from owners i where i.owner is not null and not ${isWorking('i.owner')}
      and (i.tenant, i.owner) not in (select tenant, id from mine))`;

/**
 * A page of an inbox, each part by the index that finds it: the database would else join all items with all files.
 * Parts exclude one another, by recipient and by owner or expert; an item for an owner always has a placement.
 */
export function inboxPage(state: InboxState, role: Role): { readonly name: string; readonly text: string } {
  const isOpen = state === 'open';
  const shown = `${isOpen ? `i.done_at is null and ${unsettled('$9')}` : 'i.done_at is not null'}
      and ($3::timestamptz is null or (i.at, i.stream, i.entry, i.seq) < ($3, $4, $5, $6))`;
  const part = (from: string, where: string): string =>
    `(select ${COLUMNS} from ${from} where ${where} and ${shown} order by ${NEWEST} limit $7)`;
  /** By recipient the newest are found first, whatever lies behind them. */
  const addressed = (recipients: string, more = ''): string =>
    `(select a.* from unnest((select app_tenants())) t cross join unnest(${recipients}) r cross join lateral ${part(
      'inbox_item i',
      `i.tenant = t and i.recipient = r${more}`,
    )} a)`;
  const items = (recipient: string, place: string): string =>
    `join inbox_item i on i.place = ${place} and i.recipient = '${recipient}'`;
  const parts = [
    addressed('array[$1, $2]'),
    // Who reads with an assignment has no file and no measurement: to look for them would ask of every row whether it may be read.
    ...(role === 'reader'
      ? []
      : [
          part(`mine n join placement p on p.tenant = n.tenant and p.owner = n.id ${items('owner', 'p.id')}`, 'true'),
          part(
            `mine n join measurement m on m.tenant = n.tenant and m.expert_id = n.id ${items('assignedExpert', 'm.placement')}`,
            MEASUREMENT,
          ),
        ]),
    ...(role === 'backOffice'
      ? [
          addressed(
            `array['assignedExpert']`,
            ` and not exists (select from measurement m where ${MEASUREMENT} and (${isWorking('m.expert_id')} or (m.tenant, m.expert_id) in (select tenant, id from mine)))`,
          ),
        ]
      : []),
    ...(role === 'manager'
      ? [
          part(
            `absent n join placement p on p.tenant = n.tenant and p.owner = n.owner ${items('owner', 'p.id')}`,
            'true',
          ),
          part(`placement p ${items('owner', 'p.id')}`, 'p.owner is null'),
          addressed(
            `array['teamLead']`,
            ` and not exists (select from placement p where p.id = i.place and not ${LEADS})`,
          ),
        ]
      : []),
  ];
  return {
    name: `inbox_${state}_${role}`,
    text: `with recursive ${MINE}${role === 'manager' ? `, ${ABSENT_OWNERS}` : ''}
      select i.*, p.id as placement, p.candidate, p.employer from (${parts.join('\nunion all ')}) i left join placement p on p.id = i.place
      order by i.at desc, i.stream desc, i.entry desc, i.seq desc limit $7`,
  };
}
