import type { PageSession } from '../session/page-session.js';
import { KNOWINGLY } from './sent-form-of.js';
import { KeptFields, type KeptForm } from '../errors/kept-form.js';

type Links = {
  /** Where the first answer led. */
  readonly saved: string | undefined;
  /** Page that draws the form anew. */
  readonly anew: string | undefined;
};

/** The same form, sent twice: nothing more to do. */
export function SavedBeforePage({ saved, anew }: Links) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Dit was al opgeslagen</h1>
      <p>U stuurde hetzelfde formulier nog een keer. Het is één keer opgeslagen. U hoeft niets meer te doen.</p>
      <Saved saved={saved ?? '/'} text={saved === undefined ? 'Naar de startpagina' : 'Bekijk wat er is opgeslagen'} />
      {anew !== undefined && anew !== saved && (
        <p>
          Wilt u nog iets vastleggen, ook als het hetzelfde is?{' '}
          <a class="utrecht-link" href={anew}>
            Open het formulier opnieuw
          </a>
          .
        </p>
      )}
    </div>
  );
}

type AlikeProps = Links & {
  readonly page: PageSession;
  readonly kind: 'changed' | 'alike';
  /** Undefined for a form with a file: that must be chosen again. */
  readonly kept: KeptForm | undefined;
};
const WHAT: Readonly<Record<AlikeProps['kind'], string>> = {
  changed:
    'U stuurde dit formulier al eerder. Dat is opgeslagen. Daarna veranderde u iets en stuurde u het nog een keer. Wat u veranderde, is nog niet opgeslagen.',
  alike:
    'U legde een paar minuten geleden precies hetzelfde vast. Dat is opgeslagen. Wat u nu stuurde, is niet nog een keer opgeslagen.',
};

/** Something was stored with this form: whoever sends it says that this comes beside what is there. */
export function SavedAlikePage({ page, kind, saved, anew, kept }: AlikeProps) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Wilt u dit ook opslaan?</h1>
      <p>{WHAT[kind]}</p>
      {saved !== undefined && <Saved saved={saved} text="Bekijk wat er al is opgeslagen" />}
      {kept === undefined ? (
        <p>
          Wilt u dit ook opslaan?{' '}
          <a class="utrecht-link" href={anew ?? '/'}>
            Open het formulier opnieuw
          </a>{' '}
          en kies uw bestand nog een keer.
        </p>
      ) : (
        <>
          <p>Slaat u het op als nieuw, dan staat het er naast wat er al was.</p>
          <form method="post" action={kept.action}>
            <KeptFields page={page} kept={asNew(kept)} />
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Sla dit op als nieuw
              </button>
            </div>
          </form>
        </>
      )}
    </div>
  );
}

const asNew = ({ action, fields }: KeptForm): KeptForm => ({
  action,
  fields: [...fields.filter(([name]) => name !== '_key' && name !== KNOWINGLY), [KNOWINGLY, 'ja']],
});

const Saved = ({ saved, text }: { readonly saved: string; readonly text: string }) => (
  <p>
    <a class="utrecht-link" href={saved}>
      {text}
    </a>
  </p>
);
