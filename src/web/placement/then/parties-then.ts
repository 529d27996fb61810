import type { LocalDate, Moment } from '../../../../workflows/definition.js';
import { z } from 'zod';
import type { SessionActor } from '../../../access/session.js';
import { employerDocument } from '../../../employers/employer-document.js';
import { inSession } from '../../../journal/session-work.js';
import { filesAround, readAs } from '../../../origins/files-then.js';
import { dataThen } from '../../../people/data-then.js';
import { fullName, personDocument } from '../../../people/person-document.js';
import type { EmployerThen } from '../../../workplaces/work-sides-then.js';
import type { WorkPorts } from '../../../workplaces/work-sides.js';

/** Who a placement was about, as their own files had it then; what those do not say is left out. */
export type PartiesThen = {
  readonly person: { readonly name: string; readonly birthDate: LocalDate } | undefined;
  /** By the number the placement names them with. */
  readonly employers: ReadonlyMap<string, EmployerThen>;
};

const employerData = z.looseObject({ name: z.string() });

/** @param employers who employs and who hires */
export async function partiesThen(
  ports: WorkPorts,
  actor: SessionActor,
  { candidate, employers }: { readonly candidate: string; readonly employers: readonly string[] },
  moment: Moment,
): Promise<PartiesThen> {
  const asked = [candidate, ...employers];
  const files = await inSession(ports.pool, actor, (client) => filesAround(client, asked, moment));
  const fileOf = (id: string): string => readAs(files, id).person;
  const data = await dataThen(ports, actor, asked.map(fileOf), moment);
  const person = data.get(fileOf(candidate));
  return {
    person: person === undefined ? undefined : personOf(person),
    employers: new Map(
      employers.flatMap((id) => {
        const value = data.get(fileOf(id));
        return value === undefined ? [] : [[id, employerOf(fileOf(id), value)] as const];
      }),
    ),
  };
}

function personOf(value: unknown): PartiesThen['person'] {
  const person = personDocument.parse(value);
  return { name: fullName(person), birthDate: person.birthDate };
}

function employerOf(id: string, value: unknown): EmployerThen {
  const { name, ...document } = employerData.parse(value);
  return { id, name, document: employerDocument.parse(document) };
}
