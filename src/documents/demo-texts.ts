import { DEMO_BODIES } from '../access/demo-users.js';
import type { SessionActor } from '../access/session.js';
import { FactRefusedError } from '../journal/fact-writer.js';
import type { TextService } from './texts/text.service.js';

const FROM = '2017-01-01';

/** A letterhead for the made-up deciding bodies, at addresses where nobody lives; once. */
export async function enterDemoTexts(texts: TextService): Promise<void> {
  for (const { id, code } of DEMO_BODIES) {
    const actor: SessionActor = { id: 'system', role: 'system', tenant: id, tenants: [id] };
    const place = code === 'gooi' ? 'Voorbeeldstad' : 'Voorbeelddorp';
    const wanted = {
      'afzender.naam': code === 'gooi' ? 'Werk & Inkomen Gooi (voorbeeld)' : 'Gemeente Weesp (voorbeeld)',
      'afzender.postadres': `Postbus 1000\n1200 AA ${place}`,
      'afzender.bezoekadres': `Stadhuisplein 1\n1211 AA ${place}`,
      'afzender.telefoon': '14 0000',
      'afzender.mail': `werk@${code}.voorbeeld.invalid`,
      'afzender.website': `www.${code}.voorbeeld.invalid`,
      vragen:
        'Hebt u vragen? Uw contactpersoon is {{consulent}}. Bel {{telefoon}} of mail naar {{mail}}. Noem altijd het zaaknummer {{zaaknummer}}.',
    };
    const there = await texts.versions(actor, 'afzender.naam');
    if (there.length > 0) continue;
    try {
      await texts.setAll(actor, wanted, FROM);
    } catch (error) {
      // Another process of the same start was first.
      if (!(error instanceof FactRefusedError)) throw error;
    }
  }
}
