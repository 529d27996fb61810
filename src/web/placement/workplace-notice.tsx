import { speakersAbout, whyNobody, type WorkSides } from '../../workplaces/work-sides.js';

/** M15: who hires stands beside who employs. */
export function HirerLink({ sides }: { readonly sides: WorkSides | undefined }) {
  if (sides?.hired !== true) return null;
  return (
    <span>
      werkt bij inlener{' '}
      <a class="utrecht-link" href={`/werkgevers/${sides.workplace.id}`}>
        {sides.workplace.name}
      </a>
    </span>
  );
}

/** M13: as long as nobody can be spoken to where the work is, nothing about this person goes to anybody else. */
export function WorkplaceNotice({ placement, sides }: { readonly placement: string; readonly sides: WorkSides }) {
  const why = whyNobody(sides, 'work');
  const { name, id } = sides.workplace;
  if (why === undefined || speakersAbout(sides, 'work').length > 0) return null;
  return (
    <div class="utrecht-alert utrecht-alert--warning deel stapel">
      {why === 'placeUnknown' ? (
        <>
          <p>
            {name} heeft meer vestigingen. Er is nog niet gekozen waar deze werknemer werkt. Tot dan gaan vragen, mails
            en concepten over het werk naar niemand.
          </p>
          <p>
            <a class="utrecht-link" href={`/plaatsingen/${placement}/bijzonderheden/location`}>
              Vestiging kiezen
            </a>
          </p>
        </>
      ) : (
        <>
          <p>
            Van de plek waar deze werknemer werkt is bij {name} geen contactpersoon bekend. Tot dan gaan vragen, mails
            en concepten over het werk naar niemand.
          </p>
          <p>
            <a class="utrecht-link" href={`/werkgevers/${id}`}>
              Contactpersoon vastleggen
            </a>
          </p>
        </>
      )}
    </div>
  );
}
