import { Client } from 'pg';
import { DEMO_MUNICIPALITIES, SERVED_FROM } from './demo-municipalities.js';
import { DEMO_BODIES, DEMO_ISSUER, DEMO_USERS } from './demo-users.js';

/** Enters the made-up deciding bodies, the municipalities they decide for and their users, once. Only for an installation that runs the demo login. */
export async function enterDemoMembers(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const body of DEMO_BODIES) {
      await client.query(
        'insert into tenant (id, code, name, kind, region) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [body.id, body.code, body.name, body.kind, body.region],
      );
    }
    await enterMunicipalities(client);
    for (const user of DEMO_USERS) {
      await client.query(
        `insert into member (tenant, id, issuer, subject, roles, name, mail) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (tenant, id) do update set mail = coalesce(member.mail, excluded.mail)`,
        [user.body.id, user.member, DEMO_ISSUER, user.username, [user.role], user.name, user.mail],
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function enterMunicipalities(client: Client): Promise<void> {
  for (const { code, name, body, until } of DEMO_MUNICIPALITIES) {
    await client.query('insert into municipality (code, name) values ($1, $2) on conflict do nothing', [code, name]);
    await client.query(
      `insert into tenant_municipality (tenant, municipality, from_on, until_on)
       select id, $2, $3, $4 from tenant where code = $1 on conflict do nothing`,
      [body, code, SERVED_FROM, until],
    );
  }
}
