import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UploadGrant } from '../../../shared/contracts/photos.ts';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import type { PhotoRefusal } from '../../../shared/domain/photos/photo.ts';
import type { Api } from '../api/api.ts';
import { useApi } from '../api/api-context.ts';
import { Problem } from '../api/problem.ts';
import { complaintQuery } from '../complaint/complaint-api.ts';
import { smallerPhoto } from './smaller-photo.ts';
import { verdictOn } from './verdict.ts';

/** The scanner needs a second or two; after half a minute the page says what is known. */
const looks = { times: 40, pauseMilliseconds: 750 } as const;

/** Why photos were not kept; nothing of those that were, nor of those that are still being looked at. */
export type Refusals = readonly PhotoRefusal[];

/** Sends photos to the bucket one by one, then reads the complaint until each was kept or refused. */
export function useSendPhotos(reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  const read = () => queries.fetchQuery({ ...complaintQuery(api, reference), staleTime: 0 });
  return useMutation({
    mutationFn: async (files: readonly File[]): Promise<Refusals> => {
      const ids: string[] = [];
      for (const file of files) ids.push(await send(api, reference, await smallerPhoto(file)));
      return verdicts(ids, read);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: complaintQuery(api, reference).queryKey }),
  });
}

/** @returns the photo's id */
async function send(api: Api, reference: string, photo: Blob): Promise<string> {
  const { photoId, url, fields } = await api.post<UploadGrant>(
    `/complaints/${encodeURIComponent(reference)}/photos`,
    { type: photo.type },
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', photo, 'photo');
  const answer = await fetch(url, { method: 'POST', body: form }).catch(() => {
    throw new Problem({ code: 'offline' });
  });
  if (!answer.ok) throw new Problem({ status: answer.status, code: 'photo-not-taken' });
  return photoId;
}

async function verdicts(ids: readonly string[], read: () => Promise<ComplaintView>): Promise<Refusals> {
  for (let n = 0; n < looks.times; n++) {
    const view = await read();
    const known = ids.map((id) => verdictOn(view, id));
    if (known.every((one) => one !== undefined)) return known.filter((one) => one !== 'kept');
    await new Promise((resolve) => setTimeout(resolve, looks.pauseMilliseconds));
  }
  return [];
}
