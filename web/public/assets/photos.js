// Photos: made smaller here and sent straight to the bucket. Without this script a page with a plain form does it.
const shown = ['image/jpeg', 'image/png', 'image/webp'];
const longestEdge = 2048;
const smallEnough = 1_500_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// A photo of a phone is ten times what anybody looks at; what browsers elsewhere cannot show becomes a JPEG.
async function made(file, bytes) {
  const plain = () => (shown.includes(file.type) ? new Blob([file], { type: file.type }) : undefined);
  if (plain() && file.size <= smallEnough) return plain();
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return plain() && file.size > bytes ? 'large' : (plain() ?? 'wrong');
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const smaller = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  return smaller && (!plain() || smaller.size < file.size) ? smaller : plain();
}

/** The files that can be sent, at most `room`; `say` is told what is wrong with the others. */
async function usable(files, room, words, say) {
  const photos = [];
  for (const file of files) {
    if (photos.length === room) {
      say(words.many);
      break;
    }
    const photo = await made(file, Number(words.bytes));
    if (photo === 'wrong' || photo === 'large') say(words[photo]);
    else photos.push(photo);
  }
  return photos;
}

async function send(api, photo) {
  const asked = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: photo.type }),
  });
  const grant = await asked.json();
  if (!asked.ok) throw new Error(grant.title);
  const form = new FormData();
  for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
  form.append('file', photo, 'photo');
  const { ok } = await fetch(grant.url, { method: 'POST', body: form });
  if (!ok) throw new Error();
  return grant.photoId;
}

/** Until each of them was kept or refused; after half a minute the page says what is known. */
async function looked(api, ids) {
  for (let n = 0; n < 40; n++) {
    await pause(750);
    const answer = await fetch(api).then((one) => one.json());
    const known = [...answer.photos, ...answer.refused].map(({ id }) => id);
    if (ids.every((id) => known.includes(id))) return;
  }
}

// Photos that were chosen before there is a complaint wait in this browser, under the key of the form.
async function store(mode, act) {
  const opening = indexedDB.open('redress', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('photos');
  const settled = (request, event) =>
    new Promise((resolve, reject) => {
      request[event] = resolve;
      request.onerror = () => reject(request.error);
    });
  await settled(opening, 'onsuccess');
  const database = opening.result;
  const work = database.transaction('photos', mode);
  const asked = act(work.objectStore('photos'));
  await settled(work, 'oncomplete');
  database.close();
  return asked.result;
}
const putAside = (key, photos) =>
  store('readwrite', (shelf) =>
    photos.length > 0 ? shelf.put({ at: Date.now(), photos }, key) : shelf.delete(key),
  );
const photosOf = async (key) => (await store('readonly', (shelf) => shelf.get(key)))?.photos ?? [];

async function forgetOld() {
  for (const key of await store('readonly', (shelf) => shelf.getAllKeys())) {
    const { at } = await store('readonly', (shelf) => shelf.get(key));
    if (Date.now() - at > 86_400_000) await putAside(key, []);
  }
}

async function keyOf(hash) {
  for (const key of await store('readonly', (shelf) => shelf.getAllKeys())) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`web\n${key}`));
    const hex = Array.from(new Uint8Array(bytes), (one) => one.toString(16).padStart(2, '0')).join('');
    if (hex === hash) return key;
  }
}

// The form: what is chosen is kept, shown, and can be taken away again.
async function choose(box) {
  await forgetOld();
  const key = () => box.closest('form').elements.namedItem('key').value;
  const [list, status] = [box.querySelector('ul'), box.querySelector('[role=status]')];
  const input = box.querySelector('input');
  const say = (text) => {
    status.textContent = text;
  };
  const show = async () => {
    const photos = await photosOf(key());
    list.replaceChildren(
      ...photos.map((photo, index) => {
        const item = document.createElement('li');
        const picture = new Image();
        picture.src = URL.createObjectURL(photo);
        picture.alt = '';
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'secondary';
        button.textContent = '×';
        button.ariaLabel = box.dataset.remove.replace('{n}', index + 1);
        button.onclick = async () => {
          await putAside(key(), photos.toSpliced(index, 1));
          await show();
          input.focus();
        };
        item.append(picture, button);
        return item;
      }),
    );
    say(photos.length > 0 ? box.dataset.ready : '');
    if (photos.length > 0) box.closest('details').open = true;
  };
  await show();
  input.onchange = async () => {
    const before = await photosOf(key());
    const complaints = [];
    const more = await usable(input.files, box.dataset.limit - before.length, box.dataset, (text) =>
      complaints.push(text),
    );
    await putAside(key(), [...before, ...more]);
    input.value = '';
    await show();
    if (complaints.length > 0) say([...new Set(complaints)].join(' '));
  };
  box.hidden = false;
}

// A page of a complaint: what is chosen is sent at once, and so is what the form left waiting.
async function take(box) {
  const { photos: api, waitingFor, left } = box.dataset;
  box.replaceChildren(box.querySelector('template').content);
  const input = box.querySelector('input');
  const status = box.querySelector('[role=status]');
  const say = (text) => {
    status.textContent = text;
  };
  const sendAll = async (photos, sent = async () => {}) => {
    if (photos.length === 0) return;
    input.disabled = true;
    try {
      const ids = [];
      for (const [index, photo] of photos.entries()) {
        say(box.dataset.sending.replace('{n}', index + 1).replace('{m}', photos.length));
        ids.push(await send(api, photo));
        await sent(photo);
      }
      say(box.dataset.checking);
      await looked(api, ids);
      const here = new URL(location.href);
      here.searchParams.delete('done');
      here.hash = 'photos';
      history.replaceState(null, '', here);
      location.reload();
    } catch (error) {
      say(error.message && error.name === 'Error' ? error.message : box.dataset.failed);
      input.disabled = false;
    }
  };
  input.onchange = async () => {
    const photos = await usable(input.files, Number(left), box.dataset, say);
    input.value = '';
    await sendAll(photos);
  };
  const key = waitingFor && (await keyOf(waitingFor));
  if (!key) return;
  let waiting = await photosOf(key);
  await sendAll(waiting, async (photo) => {
    waiting = waiting.filter((one) => one !== photo);
    await putAside(key, waiting);
  });
}

for (const box of document.querySelectorAll('[data-photo-choice]')) choose(box).catch(() => {});
for (const box of document.querySelectorAll('[data-photos]')) take(box).catch(() => {});

// The bucket names what it took when it sends the browser back; nobody needs it in the address.
const address = new URL(location.href);
for (const name of ['bucket', 'key', 'etag']) address.searchParams.delete(name);
if (address.href !== location.href) history.replaceState(null, '', address);
