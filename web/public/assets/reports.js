// Report pages: forms that choose what is shown, and the board that asks again while somebody looks at it.
let timer;
let begun = false;

/** Called with every report that was opened: `open` shows the address in the hash again. */
export function begin(main, open) {
  clearTimeout(timer);
  const seconds = Number(main.querySelector('[data-refresh]')?.dataset.refresh);
  if (seconds) timer = setTimeout(() => refresh(main, open), seconds * 1000);
  if (begun) return;
  begun = true;
  main.addEventListener('submit', ({ target }) => {
    const { go } = target.dataset;
    if (go) location.hash = `${go}?${new URLSearchParams(new FormData(target))}`;
  });
  addEventListener('hashchange', () => clearTimeout(timer));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && main.querySelector('[data-refresh]')) void refresh(main, open);
  });
}

/** Shows the newest figures and leaves the reader where they were: focus, opened explanation, place on the page. */
async function refresh(main, open) {
  if (document.hidden) return;
  const place = scrollY;
  const link = main.contains(document.activeElement) && document.activeElement.getAttribute('href');
  const opened = main.querySelector('details.how')?.open;
  // No connection: the next look comes at the next tick.
  if (!(await open().catch(() => false))) {
    begin(main, open);
    return;
  }
  if (opened) main.querySelector('details.how').open = true;
  if (link) main.querySelector(`a[href=${JSON.stringify(link)}]`)?.focus({ preventScroll: true });
  scrollTo(0, place);
}
