import type { LocalDate } from '../../workflows/definition.js';
import { dutchDate, dutchNumber } from '../../workflows/law/dutch.js';
import { counted } from '../outcomes/figure-table.js';
import { localTime } from '../platform/legal-time.js';
import { MOST_COMPARED, MOST_COUNTED, MOST_REPLAYED, type FigureOrigin } from './figure-origin.service.js';
import { MOST_PEOPLE } from './people-then.js';

/** Over how many placements and persons it is. */
export function overWords({ placements, persons, countedThen }: FigureOrigin): string {
  if (placements === null || persons === null) return 'Minder dan vijf personen: hoeveel precies, laten we niet zien.';
  const many = `${counted(placements, 'plaatsing', 'plaatsingen')} van ${counted(persons, 'persoon', 'personen')}`;
  return `Door de filters: ${many}${countedThen ? '' : ', zoals het nu staat'}. Wat daarvan in het cijfer telt, zegt de uitleg van het cijfer.`;
}

/** How the figure was found a second time, and whether that gave the same. */
export function foundWords({ anew, isToday, on }: FigureOrigin): string {
  if (anew.how === 'tooMany') return tooManyWords(anew, isToday);
  if (anew.how === 'wholeDay') return wholeDayWords(anew, isToday, on);
  if (!anew.same)
    return 'Opnieuw gevonden komt er iets anders uit. Misschien is er net iets vastgelegd: vraag het opnieuw. Blijft het zo, meld het dan aan uw functioneel beheerder.';
  const of = anew.files === null ? 'de dossiers' : counted(anew.files, 'dossier', 'dossiers');
  if (!isToday)
    return `Het cijfer is zojuist nagespeeld uit het logboek van ${of}, met alleen wat tot en met ${dutchDate(on)} was vastgelegd. Dat staat hierboven.`;
  const same = 'buiten de bewaarde tellingen om. Elk getal is gelijk aan wat hierboven staat.';
  return anew.how === 'replayed'
    ? `Het cijfer is zojuist nagespeeld uit het logboek van ${of}, ${same}`
    : `Het cijfer is zojuist opnieuw geteld uit wat van ${of} is opgeslagen, ${same} Naspelen uit het logboek kan tot ${MOST_REPLAYED} dossiers tegelijk: kies daarvoor een filter bij het cijfer.`;
}

type WholeDay = FigureOrigin['anew'] & { readonly how: 'wholeDay' };

function wholeDayWords({ files, same, moved, replay }: WholeDay, isToday: boolean, on: LocalDate): string {
  const of = files === null ? 'de dossiers' : counted(files, 'dossier', 'dossiers');
  const failed = replay.failed.length === 0 ? '' : ` ${failedWords(replay.failed.length)}`;
  if (!isToday)
    return `Het cijfer is gevonden uit het logboek van ${of}, dat is nagespeeld met alleen wat tot en met ${dutchDate(on)} was vastgelegd. Dat staat hierboven.${failed}`;
  const until = `Alle dossiers zijn nagespeeld uit het logboek tot ${localTime(replay.moment)} uur.`;
  if (same) return `${until} Elk getal is gelijk aan wat hierboven staat.${failed}`;
  return moved > 0
    ? `${until} Daarna is van ${counted(moved, 'dossier', 'dossiers')} iets vastgelegd, en daardoor is het cijfer hierboven anders. Laat de dossiers opnieuw naspelen om te vergelijken.${failed}`
    : `${until} Daar komt iets anders uit dan hierboven staat. Meld dit aan uw functioneel beheerder.${failed}`;
}

const failedWords = (count: number): string =>
  `${counted(count, 'dossier kan', 'dossiers kunnen')} niet worden nagespeeld en ${count === 1 ? 'telt' : 'tellen'} niet mee; meld dit aan uw functioneel beheerder.`;

/** Nothing is counted then: the total of a part would be another figure. */
function tooManyWords({ files, of }: FigureOrigin['anew'] & { how: 'tooMany' }, isToday: boolean): string {
  if (of === 'people')
    return `Dit cijfer gaat over iedereen met een dossier. Dat zijn er meer dan ${dutchNumber(MOST_PEOPLE)}: te veel om op te wachten.`;
  const over = `${isToday ? 'Dit cijfer gaat over' : 'Dit cijfer kan op die dag gaan over'} ${files === null ? 'te veel' : dutchNumber(files)} plaatsingen.`;
  const most = `Dat is te veel om op te wachten: direct kan het voor hoogstens ${isToday ? MOST_COUNTED : MOST_REPLAYED}.`;
  return `${over} ${most}${isToday ? ' Wat hierboven staat, is het cijfer zelf.' : ''}`;
}

/** What can be done when it is over too many files; nothing else is asked. */
export function replayWords({ anew, isToday, on }: FigureOrigin): string | undefined {
  if (anew.how !== 'tooMany') return undefined;
  const day = isToday ? 'zoals het nu is' : `tot en met ${dutchDate(on)}`;
  const { replay } = anew;
  if (replay === undefined)
    return `U kunt alle dossiers laten naspelen, ${day}. Dat gaat vanzelf door als u iets anders gaat doen; daarna vindt u hier elk cijfer van die dag. Of kies een filter bij het cijfer, of bekijk hieronder één dossier.`;
  const all = replay.placements + replay.people;
  const done = Math.min(replay.replayed, all);
  return `Alle dossiers worden nagespeeld, ${day}: ${dutchNumber(done)} van ${dutchNumber(all)} zijn klaar. ${replay.askedBy} vroeg erom, om ${localTime(replay.askedAt)} uur.`;
}

/** How many files were compared entry by entry with what is stored. */
export function comparedWords({ proof: { files, entries, wrong }, asked }: FigureOrigin): string {
  if (wrong.length > 0) return 'Van de vergeleken dossiers is niet alles gelijk aan wat is opgeslagen.';
  const what =
    files === null
      ? 'De dossiers zijn regel voor regel vergeleken'
      : `${counted(files, 'dossier is', 'dossiers zijn')} regel voor regel vergeleken (${dutchNumber(entries ?? 0)} regels)`;
  const rest =
    asked !== null && asked > MOST_COMPARED
      ? ` Dat zijn de eerste ${MOST_COMPARED} van ${dutchNumber(asked)}; de andere kunt u een voor een bekijken.`
      : '';
  return `${what}: alles is gelijk aan wat is opgeslagen.${rest}`;
}

/** What the record cannot tell of an earlier day. */
export const EARLIER_DAY_WORDS =
  'Van een eerdere dag telt mee wat toen was vastgelegd: van de plaatsing, de persoon, de werkgever, het team, de keuzes van de gemeente en het geld. Alleen namen, en rijen van rekentabellen die bij het product horen, zijn die van nu. Precies zoals het toen werd getoond, staat in een momentopname als die is gemaakt.';
export const NOT_RECORDED_WORDS =
  'Gegevens die niet zijn vastgelegd, tellen niet mee; hoe volledig ze zijn, staat bij Volledigheid.';
