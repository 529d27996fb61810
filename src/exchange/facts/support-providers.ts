import { inSession } from '../../journal/session-work.js';
import { providerCode } from '../../organisations/organisation.schemas.js';
import { organisationsOf } from '../../organisations/organisation.service.js';
import type { Scene } from './fact-kind.js';

/** Who can give support, by name, KvK number or mail in lower case: organisations, and members of the own body. */
export async function providersOf({ pool, session }: Scene): Promise<ReadonlyMap<string, string>> {
  return inSession(pool, session, async (client) => {
    const organisations = await organisationsOf(client, session.tenant);
    const { rows: members } = await client.query<{ id: string; name: string; mail: string | null }>(
      'select id, name, mail from member where tenant = $1 and active',
      [session.tenant],
    );
    const said = (names: readonly (string | null)[], provider: string): readonly (readonly [string, string])[] =>
      names.flatMap((name) => (name === null ? [] : [[name.toLowerCase(), provider] as const]));
    // An organisation goes before a member of the same name.
    return new Map([
      ...members.flatMap(({ id, name, mail }) => said([id, name, mail], id)),
      ...organisations.flatMap(({ number, name, kvkNumber }) => said([name, kvkNumber], providerCode(number))),
    ]);
  });
}
