import type { ProblemDocument } from '../../http/problem-of.js';

type Words = { readonly title: string; readonly text: string };

/** What people can do about it, by status. */
const WORDS: Readonly<Record<number, Words>> = {
  400: { title: 'Dit verzoek klopt niet', text: 'Ga terug naar de vorige pagina en probeer het opnieuw.' },
  403: {
    title: 'Dit mag u niet',
    text: 'Denkt u dat u dit wel moet kunnen? Kies rechtsboven een andere rol, of vraag uw functioneel beheerder.',
  },
  404: {
    title: 'Deze pagina is er niet',
    text: 'Het adres klopt niet, of u hebt geen toegang tot dit dossier. Zoek de plaatsing op met het zoekvak.',
  },
  409: {
    title: 'Dit kan nu niet',
    text: 'Er is niets opgeslagen. Bekijk de plaatsing opnieuw: misschien is er intussen iets veranderd.',
  },
  500: {
    title: 'Er ging iets mis aan onze kant',
    text: 'Er is niets opgeslagen. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Meld het uw functioneel beheerder, met de tijd erbij.',
  },
};

export const errorWords = (status: number): Words | undefined =>
  WORDS[status >= 500 ? 500 : status === 412 || status === 422 ? 409 : status];

/** A page that says in plain Dutch what went wrong and what to do. */
export function ErrorPage({ problem }: { readonly problem: ProblemDocument }) {
  const words = errorWords(problem.status);
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">{words?.title ?? problem.title}</h1>
      {(problem.status < 500 || problem.code === 'unavailable') && <p>{problem.detail}</p>}
      <p>{words?.text ?? 'Ga terug naar de vorige pagina en probeer het opnieuw.'}</p>
      <p>
        <a class="utrecht-link" href="/">
          Naar de startpagina
        </a>
      </p>
      <p class="zacht klein">Foutcode {problem.status}.</p>
    </div>
  );
}
