// Signs staff in (authorization code + PKCE), shows the API's fragments, and sends forms as JSON commands.
// Tokens live in memory only: a reload signs in again, silently while the login page remembers the person.
const main = document.querySelector('main');
const notice = document.querySelector('.notice');
const { loginUrl, clientId, publicUrl } = document.body.dataset;
const redirectUri = `${publicUrl}/staff/signed-in`;
let tokens;
let actions = [];

const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const language = () => document.documentElement.lang;
const parse = (text) => new DOMParser().parseFromString(text, 'text/html');
const tell = (text = '', bad = false) => {
  notice.textContent = text;
  notice.classList.toggle('bad', bad);
};

async function signIn() {
  const verifier = random();
  const state = random();
  sessionStorage.setItem('signIn', JSON.stringify({ verifier, state, hash: location.hash }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  location.href = `${loginUrl}/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid',
    state,
    code_challenge_method: 'S256',
    code_challenge: base64url(digest),
    lang: language(),
  })}`;
}

async function askTokens(grant) {
  const body = new URLSearchParams({ client_id: clientId, ...grant });
  const answer = await fetch(`${loginUrl}/oauth2/token`, { method: 'POST', body });
  if (!answer.ok) return false;
  tokens = { ...tokens, ...(await answer.json()) };
  return true;
}

async function finishSignIn() {
  const query = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem('signIn') ?? 'null');
  sessionStorage.removeItem('signIn');
  if (!query.has('code') || kept?.state !== query.get('state')) return false;
  history.replaceState(null, '', `/staff${kept.hash}`);
  return askTokens({
    grant_type: 'authorization_code',
    code: query.get('code'),
    redirect_uri: redirectUri,
    code_verifier: kept.verifier,
  });
}

async function call(path, body, again = true) {
  const url = `/api/staff/${path}${path.includes('?') ? '&' : '?'}lang=${language()}`;
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${tokens.access_token}`,
      accept: 'text/html',
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  if (answer.status !== 401) return answer;
  const fresh =
    again && (await askTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }));
  if (fresh) return call(path, body, false);
  await signIn();
  return new Promise(() => {});
}

function show(text) {
  main.replaceChildren(...parse(text).body.childNodes);
  const exact = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of main.querySelectorAll('time')) {
    const local = exact.format(new Date(time.dateTime));
    if ('exact' in time.dataset) time.title = local;
    else time.textContent = local;
  }
  document.title = main.querySelector('h1')?.textContent ?? document.title;
}

const startPage = () =>
  actions.includes('cost.read') && !actions.includes('complaint.list') ? 'costs' : 'complaints?view=mine';

async function open(seen) {
  const hash = location.hash.slice(1);
  const path = /^(complaints|costs|reports|register)/.test(hash) ? hash : startPage();
  const answer = await call(seen ? `${path}?seen=${seen}` : path);
  if (answer.ok) show(await answer.text());
  else tell((await answer.json()).title, true);
  if (path.startsWith('reports')) (await import('./reports.js')).begin(main, open);
  return answer.ok;
}

function dataOf(form) {
  const data = {};
  for (const field of form.querySelectorAll('[name]')) {
    const { name, value, type, checked } = field;
    const { onlyWith } = field.dataset;
    if (type === 'checkbox') {
      if (checked) data[name] = [...(data[name] ?? []), value];
      continue;
    }
    if (value === '' || (onlyWith && form.elements[onlyWith].value === '')) continue;
    const [group, inner] = name.split('/');
    if (inner) data[group] = { ...data[group], [inner]: value };
    else data[name] = 'number' in field.dataset || 'json' in field.dataset ? JSON.parse(value) : value;
  }
  return data;
}

/** Somebody was faster: show what is new and put back what was typed, as a note if the step is no longer possible. */
async function keepDraft(form, sequence) {
  const typed = [...form.querySelectorAll('[name]')].map(({ name, value }) => [name, value]);
  if (!(await open(sequence))) return;
  const find = (command) => main.querySelector(`form[data-command="${command}"]`);
  const again = find(form.dataset.command) ?? find('add-note');
  for (const [name, value] of typed) if (again?.elements[name]) again.elements[name].value = value;
  if (again?.closest('details')) again.closest('details').open = true;
}

async function send(form) {
  const { reference, sequence } = form.closest('[data-reference]').dataset;
  const { command } = form.dataset;
  form.dataset.commandId ??= random();
  const answer = await call(`complaints/${reference}/commands`, {
    type: command,
    data: dataOf(form),
    commandId: form.dataset.commandId,
    expectedSequence: Number(sequence),
  });
  if (answer.ok) {
    show(await answer.text());
    main.focus({ preventScroll: true });
    return tell(document.body.dataset.saved);
  }
  const refusal = await answer.json();
  if (refusal.code === 'changed-meanwhile') {
    await keepDraft(form, sequence);
    return tell(document.body.dataset.changed, true);
  }
  explain(form, refusal);
}

function explain(form, { title, errors = [] }) {
  const problem = form.querySelector('.problem');
  problem.textContent = [title, ...errors.map(({ message }) => message)].join(' ');
  problem.hidden = false;
}

/** An entry of a list: posted where the form says, answered with the list as it is now. */
async function save(form) {
  const answer = await call(form.dataset.post, dataOf(form));
  if (!answer.ok) return explain(form, await answer.json());
  show(await answer.text());
  main.focus({ preventScroll: true });
  tell(document.body.dataset.saved);
}

/** A file behind the sign-in: fetched with the token, then handed to the browser. */
async function download(link) {
  const answer = await call(link.getAttribute('href').replace('/api/staff/', ''));
  if (!answer.ok) return tell((await answer.json()).title, true);
  const file = document.createElement('a');
  file.href = URL.createObjectURL(await answer.blob());
  file.download = link.dataset.download;
  file.click();
  URL.revokeObjectURL(file.href);
}

async function switchLanguage(to) {
  const page = parse(await (await fetch(`/staff?lang=${to}`)).text());
  document.documentElement.lang = to;
  Object.assign(document.body.dataset, page.body.dataset);
  document.querySelector('header').replaceWith(page.querySelector('header'));
  if (tokens) await enter();
  else main.replaceChildren(...page.querySelector('main').childNodes);
}

async function enter() {
  const [, claims] = tokens.access_token.split('.');
  const { username } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
  document.querySelector('[data-me]').textContent = username;
  document.querySelector('[data-sign-out]').hidden = false;
  ({ actions } = await (await call('me')).json());
  for (const link of document.querySelectorAll('[data-may]'))
    link.hidden = !actions.includes(link.dataset.may);
  await open();
}

document.addEventListener('click', (event) => {
  const { target } = event;
  const failed = () => tell(document.body.dataset.failed, true);
  if (target.closest('[data-sign-in]')) signIn().catch(failed);
  if (target.closest('[data-sign-out]')) {
    const query = new URLSearchParams({ client_id: clientId, logout_uri: `${publicUrl}/staff` });
    location.href = `${loginUrl}/logout?${query}`;
  }
  const file = target.closest('[data-download]');
  if (file) {
    event.preventDefault();
    download(file).catch(failed);
  }
  const to = target.closest('[data-lang]')?.dataset.lang;
  if (!to) return;
  event.preventDefault();
  switchLanguage(to).catch(failed);
});
main.addEventListener('input', ({ target }) => delete target.form?.dataset.commandId);
main.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (event.target.dataset.go) return;
  const button = event.target.querySelector('button');
  button.disabled = true;
  tell();
  await ('post' in event.target.dataset ? save : send)(event.target).catch(() =>
    tell(document.body.dataset.failed, true),
  );
  button.disabled = false;
});
addEventListener('hashchange', () => {
  if (!tokens || location.hash === '#main') return;
  tell();
  open().then(
    () => main.focus(),
    () => tell(document.body.dataset.failed, true),
  );
});

if (location.pathname === '/staff/signed-in' && (await finishSignIn())) await enter();
