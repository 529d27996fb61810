import type { EndOffer } from './placement-details.js';

type EndProps = { readonly placement: string; readonly offer: EndOffer; readonly mayAsk: boolean };

/** Process step 17: an end that is known asks for something while it still can be done. */
export function EndOfferView({ placement, offer, mayAsk }: EndProps) {
  if (offer === 'offerIndication') {
    return (
      <div class="utrecht-alert utrecht-alert--info deel stapel">
        <p>
          <strong>Het einde is bekend en er is geen loonwaarde gemeten.</strong> Bied de werknemer een indicatie
          banenafspraak van UWV aan, en een volgende plaatsing.
        </p>
      </div>
    );
  }
  return (
    <div class="utrecht-alert utrecht-alert--warning deel stapel">
      <p>
        <strong>Meet de loonwaarde nog voor het einde.</strong> Er is lang genoeg gewerkt. Met een loonwaarde onder de
        100 procent komt de werknemer in het doelgroepregister; dat helpt bij een volgende baan.
      </p>
      {mayAsk && (
        <p>
          <a
            class="utrecht-button utrecht-button--primary-action utrecht-button-link"
            href={`/plaatsingen/${placement}/stap/placement/measurement.requested?reason=endNear`}
          >
            Meting voor het einde starten
          </a>
        </p>
      )}
    </div>
  );
}
