import type { LinkPurpose } from '../../links/link-kinds.js';
import { LINK_PATH } from './link-cookie.js';
import { LinkFrame } from './link-frame.js';

const NEXT: Readonly<Partial<Record<LinkPurpose, string>>> = {
  firstDay: 'Wij gaan verder met de loonkostensubsidie. Verandert er later iets? Geef dat dan aan ons door.',
  hours: 'Wij rekenen de subsidie over deze maand uit. Het verschil met het voorschot verrekenen wij.',
  conditions: 'Vraagt er iets aandacht? Dan neemt de consulent contact met u op.',
  questions: 'Wilt u hulp? Dan neemt de consulent contact met u op.',
  view: 'De deskundige leest uw reactie en geeft antwoord in het rapport. Wilt u het vertellen? Dan wordt u gebeld.',
};

/** What happens now. */
export function ThanksPage({
  purpose,
  csrf,
}: {
  readonly purpose: LinkPurpose | undefined;
  readonly csrf: string | undefined;
}) {
  return (
    <LinkFrame title={purpose === undefined ? 'U bent klaar' : 'Bedankt, wij hebben uw antwoord'}>
      {purpose !== undefined && <p>{NEXT[purpose]}</p>}
      <p>U kunt deze pagina sluiten.</p>
      {csrf !== undefined && (
        <form method="post" action={`${LINK_PATH}/uit`} class="deel">
          <input type="hidden" name="_csrf" value={csrf} />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Afsluiten
          </button>
        </form>
      )}
    </LinkFrame>
  );
}
