// What makes the customer's pages nicer; each works without it.
const { lang } = document.documentElement;

// Times stand in the office's zone; here they are put into the reader's.
const format = new Intl.DateTimeFormat(lang, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
for (const time of document.querySelectorAll('time'))
  time.textContent = format.format(new Date(time.dateTime));

// What was done or went wrong is read out first.
document.querySelector('[data-focus]')?.focus();

// Nothing typed is lost: drafts last as long as the tab. The key of the form stays with its draft, so that sending once
// more after a lost answer is still the same complaint.
const storeOf = (name) => `draft ${name === 'complaint' ? '' : location.pathname} ${name}`;
const keep = (name, fields) => {
  try {
    if (fields) sessionStorage.setItem(storeOf(name), JSON.stringify(fields));
    else sessionStorage.removeItem(storeOf(name));
  } catch {}
};
const kept = (name) => {
  try {
    return JSON.parse(sessionStorage.getItem(storeOf(name)) ?? 'null');
  } catch {
    return null;
  }
};
const drafted = 'text reach orderNumber name product desiredRemedy expectedDays expectedSolution key'.split(
  ' ',
);

for (const { dataset } of document.querySelectorAll('[data-clear-draft]')) keep(dataset.clearDraft);
const { searchParams } = new URL(location.href);
if (searchParams.has('done')) keep(searchParams.get('done'));

for (const form of document.querySelectorAll('form[data-draft]')) {
  const { draft } = form.dataset;
  const fields = drafted.map((name) => form.elements.namedItem(name)).filter(Boolean);
  const blank = fields.every((field) => field.name === 'key' || field.value === '');
  const before = blank && kept(draft);
  if (before) {
    for (const field of fields) field.value = before[field.name] ?? field.value;
    const folded = form.querySelector('details');
    if (folded && fields.some((field) => field.value && folded.contains(field))) folded.open = true;
  }
  form.addEventListener('input', () =>
    keep(draft, Object.fromEntries(fields.map(({ name, value }) => [name, value]))),
  );
}

// A second tap while the first is under way sends nothing; coming back to the page makes the button live again.
for (const form of document.querySelectorAll('form:not([data-survey])')) {
  form.addEventListener('submit', (event) => {
    if (form.ariaBusy === 'true') event.preventDefault();
    form.ariaBusy = 'true';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.forms) form.ariaBusy = 'false';
});
