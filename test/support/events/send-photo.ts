import type { UploadGrant } from '../../../shared/contracts/photos.ts';

/** Posts a file as a browser does with the form it was given. `named`: what the file is called; it must not matter. */
export async function sendPhoto(
  { url, fields }: Pick<UploadGrant, 'url' | 'fields'>,
  bytes: Uint8Array,
  { named = 'photo.jpg', headers = {} }: { named?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), named);
  return fetch(url, { method: 'POST', body: form, redirect: 'manual', headers });
}
