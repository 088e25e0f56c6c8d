// Two taps: after the first gesture a nonce is fetched, after both taps the vote is sent. With the keyboard the button sends
// it, because arrow keys pass over every choice.
const form = document.querySelector('form[data-survey]');
const said = form.querySelector('[data-thanks]');
const url = form.dataset.survey;
/** The vote waits so long after its nonce: only programs are quicker. */
const leastMillis = 300;
let nonce;
let gesture;
let sent = Promise.resolve();

async function post(path, body) {
  const answer = await fetch(`${url}/${path}?lang=${document.documentElement.lang}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error((await answer.json()).title);
  return answer.json();
}

function ask() {
  nonce ??= post('nonce', { gesture }).then((answer) => ({ ...answer, at: Date.now() }));
  nonce.catch(() => {
    nonce = undefined;
  });
  return nonce;
}

const sees = (kind, type) =>
  form.addEventListener(type, (event) => {
    if (!event.isTrusted) return;
    gesture = type === 'click' ? (gesture ?? kind) : kind;
    ask();
  });
sees('pointer', 'pointerdown');
sees('key', 'keydown');
// A screen reader clicks without a pointer.
sees('pointer', 'click');

const chosen = (name) => form.elements.namedItem(name).value;

function tell(text, bad) {
  said.hidden = false;
  said.textContent = text;
  said.className = bad ? 'problem' : 'done';
}

async function send() {
  try {
    const { nonce: given, at } = await ask();
    await new Promise((go) => setTimeout(go, at + leastMillis - Date.now()));
    const comment = chosen('comment').trim();
    const taps = { expected: Number(chosen('expected')), received: Number(chosen('received')) };
    await post('vote', { nonce: given, ...taps, ...(comment && { comment }) });
    tell(said.dataset.thanks, false);
  } catch (error) {
    tell(error instanceof TypeError ? form.dataset.failed : error.message, true);
  }
  nonce = undefined;
}
/** One after the other, each with a nonce of its own: the last one counts. */
const queue = () => {
  sent = sent.then(send);
  return sent;
};

form.addEventListener('change', ({ target }) => {
  if (gesture === 'pointer' && target.type === 'radio' && chosen('expected') && chosen('received'))
    void queue();
});
form.addEventListener('submit', (event) => {
  if (!gesture) return;
  event.preventDefault();
  void queue().then(() => said.focus());
});
