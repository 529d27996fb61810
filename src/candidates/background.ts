import type { PoolClient } from 'pg';
import type { Background } from '../../workflows/law/already-employed.js';
import type { Beside } from '../../workflows/definition.js';
import type { CircleFacts } from './candidate.schemas.js';

type TargetGroup = NonNullable<Beside['targetGroup']>;

/** Benefits of the municipality: who has one of UWV belongs to no circle (A3). */
const OF_MUNICIPALITY = ['participatiewet', 'anw', 'ioaw', 'ioaz'];

/** What the file of a person says of the time before the work (B3); a file of before it was asked has no work-study track. */
export function backgroundIn(circle: Partial<CircleFacts> | null): Background {
  const { originSchool, benefit, workStudyTrack } = circle ?? {};
  return {
    school: originSchool ? { kind: originSchool.kind, lastDay: originSchool.leftOn } : null,
    benefitFrom: benefit && OF_MUNICIPALITY.includes(benefit.kind) ? benefit.from : null,
    workStudyTrack: workStudyTrack ?? false,
  };
}

/** The same by the file, also of one that is read as another (M44). In a session. */
export async function backgroundOf(client: PoolClient, person: string): Promise<Background> {
  const { rows } = await client.query<{ circle: CircleFacts | null }>(
    'select circle from candidate where id = candidate_read_as($1)',
    [person],
  );
  return backgroundIn(rows[0]?.circle ?? null);
}

/** What the last test on the target group said (A3); null when nobody was tested. In a session. */
export async function targetGroupOf(client: PoolClient, person: string): Promise<TargetGroup | null> {
  const { rows } = await client.query<{ doelgroep: TargetGroup | null }>(
    'select doelgroep from candidate where id = candidate_read_as($1)',
    [person],
  );
  return rows[0]?.doelgroep ?? null;
}
