import { inside, nameOfRecipient, word, type Templates } from './template.js';

/** Items that the relay itself makes for the back office, when something cannot go out by mail. `title` is that of the message. */
export const relayTemplates: Templates = {
  'letter.toSend': inside(
    'Brief maken en versturen',
    (data) => `Maak en verstuur de brief aan ${nameOfRecipient(word(data, 'to'))}: ${word(data, 'title')}.`,
  ),
  'letter.ready': inside(
    'Brief ligt klaar',
    (data) =>
      `De brief aan ${nameOfRecipient(word(data, 'to'))} ligt klaar bij Brieven: ${word(data, 'title')}. Bekijk hem. Staat hij bij "Te ondertekenen"? Dan zet eerst iemand met mandaat een handtekening. Daarna verstuurt u hem.`,
  ),
  'mail.noAddress': inside(
    'Bericht zonder mailadres',
    (data) =>
      `Er is geen mailadres van ${nameOfRecipient(word(data, 'to'))}. Geef het bericht zelf door: ${word(data, 'title')}.`,
  ),
  'workplace.placeUnknown': inside(
    'Vestiging kiezen',
    (data) =>
      `De werkgever of inlener heeft meer vestigingen en er is niet gekozen waar deze werknemer werkt. Daarom is dit niet verstuurd: ${word(data, 'title')}. Leg de vestiging vast bij Bijzonderheden en geef het bericht door.`,
  ),
  'workplace.nobodyKnown': inside(
    'Geen contactpersoon op de werkplek',
    (data) =>
      `Van de plek waar deze werknemer werkt is geen contactpersoon met mailadres bekend. Bij uitzenden is dat de inlener. Gaat het over geld of contract? Dan is het personeelszaken van de werkgever. Daarom is dit niet verstuurd: ${word(data, 'title')}. Leg een contactpersoon vast en geef het bericht door.`,
  ),
  'mail.refused': inside(
    'Bericht niet aangekomen',
    (data) =>
      `De mail aan ${nameOfRecipient(word(data, 'to'))} kwam niet aan. Geef het bericht zelf door: ${word(data, 'title')}.`,
  ),
};
