// The measuring form on the work floor: what is typed is kept on this device, encrypted with a key that only the server
// gives to who is signed in, until the server has it. Names are not kept here, and after twelve hours it is gone. Every tab
// keeps its own; what does not belong to the form as it stands now is offered, never thrown away by itself.
(() => {
  const done = document.querySelector('[data-bewaar-klaar]')?.dataset.bewaarKlaar;
  if (done) localStorage.removeItem(sessionStorage.getItem('meting:' + done) ?? '');
  const form = document.querySelector('form[data-bewaar]');
  const status = document.querySelector('[data-bewaar-status]');
  if (!form || !status) return;

  const PREFIX = 'meting:';
  const KEEP_MS = 12 * 60 * 60 * 1000;
  const path = form.dataset.bewaar;
  const slots = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + path + '#'));
  const newSlot = () => PREFIX + path + '#' + text(crypto.getRandomValues(new Uint8Array(6)));
  const ownSlot = () => {
    const name = sessionStorage.getItem(PREFIX + path) ?? newSlot();
    sessionStorage.setItem(PREFIX + path, name);
    return name;
  };
  const offer = document.querySelector('[data-bewaar-aanbod]');
  // What belongs to the request, and names of people.
  const NOT_KEPT = new Set([
    '',
    '_csrf',
    '_doen',
    '_key',
    '_revision',
    '_concept',
    ...(form.dataset.nietBewaren ?? '').split(' '),
  ]);
  const isKept = (name) => !NOT_KEPT.has(name ?? '');
  const seenField = form.elements.namedItem('_concept');
  let key;
  let place;
  let timer;
  let typedAt = 0;
  let leaving = false;
  let saving = false;
  let note = '';
  // Savings of which no answer came: the server may have them all the same.
  let unanswered = [];

  const tell = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const clock = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

  function forgetOld() {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
      const until = Number(localStorage.getItem(name)?.split('.')[0]);
      if (!(until > Date.now())) localStorage.removeItem(name);
    }
  }

  const ownKey = async () => {
    key ??= crypto.subtle.importKey('raw', bytes(form.dataset.sleutel), 'AES-GCM', false, ['encrypt', 'decrypt']);
    return key;
  };

  const fields = () => [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  const typed = () => fields().filter(([name]) => isKept(name));

  async function keep(slot = place, values = typed()) {
    // Only over https or on the own machine: elsewhere a browser encrypts nothing, so nothing is kept.
    if (!globalThis.crypto?.subtle) return;
    const start = crypto.getRandomValues(new Uint8Array(12));
    const value = new TextEncoder().encode(
      JSON.stringify({ seen: seenField?.value ?? '0', version: form.dataset.versie, unanswered, typed: values }),
    );
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: start }, await ownKey(), value);
    localStorage.setItem(slot, [Date.now() + KEEP_MS, text(start), text(sealed)].join('.'));
  }

  async function kept(slot) {
    const [until, start, sealed] = localStorage.getItem(slot)?.split('.') ?? [];
    if (!sealed || !globalThis.crypto?.subtle) return undefined;
    try {
      const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(start) }, await ownKey(), bytes(sealed));
      return { slot, at: Number(until) - KEEP_MS, ...JSON.parse(new TextDecoder().decode(open)) };
    } catch {
      // Of a colleague on the same device: it is theirs until it is too old.
      return undefined;
    }
  }

  const asText = (values) => JSON.stringify(values.filter(([, value]) => value !== '').toSorted());
  const isShown = ({ typed: values }) => asText(values) === asText(typed());

  // What was typed here and stands nowhere else: put back by choice. What stood in the form changes places with it.
  function offerNext(waiting) {
    const [found, ...later] = waiting;
    offer.hidden = found === undefined;
    if (found === undefined) return;
    const [back, away] = offer.querySelectorAll('button');
    const when = new Date(found.at).toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short' });
    offer.querySelector('[data-wanneer]').textContent = when;
    back.onclick = async () => {
      const stood = typed();
      await keep(found.slot, stood);
      fill(found.typed);
      changed();
      offerNext([{ ...found, at: Date.now(), typed: stood }, ...later]);
      tell('Teruggezet wat u hier typte. Wat er net stond, kunt u bovenaan weer terugzetten.');
    };
    away.onclick = () => {
      localStorage.removeItem(found.slot);
      offerNext(later);
    };
  }

  function fill(values) {
    const byName = new Map(values);
    for (const field of form.elements) {
      if (!isKept(field.name)) continue;
      if (field.type === 'radio') field.checked = byName.get(field.name) === field.value;
      else if (field.type !== 'submit' && byName.has(field.name)) field.value = byName.get(field.name);
    }
    for (const task of form.querySelectorAll('details[data-taak]')) {
      if ([...task.querySelectorAll('input, textarea')].some((field) => field.value !== '')) task.open = true;
    }
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async function save() {
    if (saving) {
      timer = setTimeout(() => void save(), 1000);
      return;
    }
    saving = true;
    const sentAt = typedAt;
    const own = text(crypto.getRandomValues(new Uint8Array(12)));
    const body = new URLSearchParams(fields());
    body.set('_doen', 'concept');
    body.set('_keer', own);
    body.set('_eerder', unanswered.join(' '));
    unanswered = [...unanswered, own].slice(-20);
    // Whoever closes the page before the answer finds what was typed again.
    await keep();
    try {
      const answer = await fetch(form.dataset.concept, { method: 'POST', body, redirect: 'manual' });
      if (answer.type === 'opaqueredirect' || [401, 403].includes(answer.status)) {
        tell('U bent uitgelogd. Laad deze pagina opnieuw en log in: wat u typte staat er dan weer, behalve namen.');
        return;
      }
      if (answer.status === 409) {
        tell('Dit formulier is ook ergens anders bewaard. Kies Concept opslaan om te zien wat u kunt doen.');
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      unanswered = [];
      const { revision } = await answer.json();
      if (seenField) seenField.value = String(revision);
      if (sentAt === typedAt) localStorage.removeItem(place);
      tell(`Concept bewaard om ${clock()}.${note}`);
    } catch {
      tell(
        globalThis.crypto?.subtle
          ? 'Geen verbinding. Wat u typt blijft op dit apparaat bewaard; namen niet. Zodra er weer verbinding is, wordt het opgeslagen.'
          : 'Geen verbinding. Laat deze pagina open staan tot er weer verbinding is.',
      );
      timer = setTimeout(() => void save(), 15_000);
    } finally {
      saving = false;
    }
  }

  function changed(event) {
    typedAt += 1;
    event?.target.closest('details[data-taak]')?.querySelector('summary .zacht')?.remove();
    clearTimeout(timer);
    void keep();
    timer = setTimeout(() => void save(), 2500);
  }

  async function begin() {
    forgetOld();
    place = ownSlot();
    const cameBack = form.dataset.getypt !== undefined;
    const all = (await Promise.all(slots().map((slot) => kept(slot)))).filter((one) => one);
    for (const one of all) if (isShown(one) && !cameBack) localStorage.removeItem(one.slot);
    const waiting = all.filter((one) => !isShown(one)).toSorted((a, b) => b.at - a.at);
    const fits = ({ seen, unanswered: sent, version }) =>
      (seen === (seenField?.value ?? '0') || sent?.includes(form.dataset.keer)) && version === form.dataset.versie;
    const newest = cameBack ? undefined : waiting.find(fits);
    if (newest) {
      // Also after it was saved, some seconds later: somebody may look then for the first time.
      note = ' Wat u eerder typte zonder verbinding staat er weer. Namen moet u opnieuw invullen.';
      fill(newest.typed);
      tell(note.trim());
      localStorage.removeItem(newest.slot);
    }
    const others = waiting.filter((one) => one !== newest);
    // What this tab keeps from now on does not take the place of what is still to be chosen.
    if (others.some(({ slot }) => slot === place)) sessionStorage.removeItem(PREFIX + path);
    place = ownSlot();
    offerNext(others);
    form.addEventListener('input', changed);
    if (newest) changed();
    form.addEventListener('submit', () => {
      leaving = true;
      clearTimeout(timer);
    });
    addEventListener('online', () => {
      if (typedAt > 0 && !leaving) void save();
    });
  }
  void begin();
})();
