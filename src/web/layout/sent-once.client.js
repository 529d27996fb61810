// The second click of a double click sends nothing: what the first one sent is on its way.
{
  const WITHIN_MS = 1500;
  const sent = new WeakMap();
  document.addEventListener(
    'submit',
    (event) => {
      const { target: form, submitter, timeStamp: at } = event;
      // Parts that are fetched beside the page may be asked for as often as somebody likes.
      const beside = [form, submitter].some((one) => one?.hasAttribute('hx-post'));
      if (form.getAttribute('method')?.toLowerCase() !== 'post' || beside) return;
      const before = sent.get(form);
      if (before !== undefined && before.submitter === submitter && at - before.at < WITHIN_MS) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      sent.set(form, { submitter, at });
    },
    true,
  );
}
