import { describe, expect, it } from 'vitest';
import { ids } from '../../../../shared/adapters/ids.ts';
import { quarantineKey } from '../../../../shared/adapters/photo-objects.ts';
import type { PhotoScan } from '../../../../shared/adapters/photo-scan.ts';
import type { UploadedFile } from '../../../../shared/adapters/photo-store.ts';
import { photosOf } from '../../../../shared/domain/photos/photos-of.ts';
import { executeCommand } from '../../../../shared/usecases/complaints/execute-command.ts';
import { takeInComplaint } from '../../../../shared/usecases/complaints/take-in-complaint.ts';
import { takeInPhoto } from '../../../../shared/usecases/photos/take-in-photo.ts';
import { sampleCommand } from '../../../support/builders/commands.ts';
import { fakeDesk, intake, lin, tuesdayMorning } from '../../../support/builders/complaints.ts';
import { cup } from '../../../support/builders/pictures.ts';
import { losingReplies } from '../../../support/fakes/losing-replies.ts';
import { fakePhotoStore } from '../../../support/fakes/photo-store.ts';

async function scanner(scan: PhotoScan = async () => 'clean') {
  const desk = fakeDesk();
  const store = fakePhotoStore();
  const { event } = await takeInComplaint(desk, intake());
  const { reference } = event;
  const deps = { ...desk, store, scan, bucket: 'photos-of-test' };
  /** A file as a browser sends it; @returns its key. */
  const arrive = (bytes: Uint8Array, over: Partial<UploadedFile> = {}): string => {
    const file = {
      reference,
      photoId: ids.commandId(),
      door: 'status',
      sequence: 1,
      bytes,
      ...over,
    } as const;
    const key = quarantineKey(file);
    store.arrived.set(key, file);
    return key;
  };
  return {
    deps,
    reference,
    store,
    arrive,
    take: (key: string) => takeInPhoto(deps, key, tuesdayMorning),
    send: async (bytes: Uint8Array, over: Partial<UploadedFile> = {}) =>
      takeInPhoto(deps, arrive(bytes, over), tuesdayMorning),
    log: () => desk.complaints.since(reference, 0),
  };
}

describe('a photo that arrives', () => {
  it("is kept and recorded as its sender's, by its content, with no name", async () => {
    const { send, log, store, reference } = await scanner();
    expect(await send(cup.jpeg)).toBe('added');
    expect(await send(cup.png, { door: 'console', staffId: 'wong' })).toBe('added');
    const [first, second] = photosOf(await log());
    expect(first).toMatchObject({ type: 'image/jpeg', width: 64, height: 48, door: 'status' });
    expect(first?.actor).toEqual({ kind: 'customer' });
    expect(second?.actor).toEqual({ kind: 'staff', id: 'wong' });
    expect([...store.kept.keys()]).toEqual(
      [first, second].map((one) => `photos/${reference}/${one?.id}-${one?.digest}`),
    );
    expect(store.kept.get([...store.kept.keys()][0] ?? '')?.length).toBe(first?.bytes);
  });

  it('is recorded once, however often it is announced, and with what was sent first', async () => {
    const { arrive, take, log, store } = await scanner();
    const key = arrive(cup.jpeg);
    expect([await take(key), await take(key)]).toEqual(['added', 'known']);
    const file = store.arrived.get(key);
    if (file) store.arrived.set(key, { ...file, bytes: cup.png });
    expect(await take(key)).toBe('known');
    expect(photosOf(await log()).map(({ type }) => type)).toEqual(['image/jpeg']);
    expect(store.kept.size).toBe(1);
  });

  it('is recorded once when two announcements race, and when the reply of the write is lost', async () => {
    const { arrive, take, log, deps } = await scanner();
    const key = arrive(cup.jpeg);
    const results = await Promise.all([take(key), take(key), take(key)]);
    expect(results.filter((one) => one === 'added').length).toBeGreaterThan(0);
    expect(photosOf(await log())).toHaveLength(1);
    const other = arrive(cup.png);
    const lossy = { ...deps, complaints: losingReplies(deps.complaints, ['reply-lost']) };
    await takeInPhoto(lossy, other, tuesdayMorning);
    await take(other);
    expect(photosOf(await log())).toHaveLength(2);
  });

  it.each([
    [
      'an SVG named .jpg',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'not-a-photo',
    ],
    ['zero bytes', new Uint8Array(), 'empty'],
    ['20 MB', new Uint8Array(20_000_000), 'too-large'],
    ['half a photo', cup.png.subarray(0, 600), 'damaged'],
  ] as const)('is refused with its reason and not kept: %s', async (_what, bytes, reason) => {
    const { send, log, store } = await scanner();
    expect(await send(bytes)).toBe(reason);
    const last = (await log()).at(-1);
    expect(last).toMatchObject({ type: 'photo-refused', data: { reason } });
    expect(last?.actor).toEqual({ kind: 'system', id: 'photo-scanner' });
    expect(last?.state.photos).toBeUndefined();
    expect(store.kept.size).toBe(0);
  });

  it('is refused when the scan finds something, and waits when it gives no verdict', async () => {
    const seen: unknown[] = [];
    const bad = await scanner(async (subject) => {
      seen.push(subject);
      return 'unsafe';
    });
    const key = bad.arrive(cup.jpeg);
    expect(await bad.take(key)).toBe('unsafe');
    expect(seen).toEqual([{ bucket: 'photos-of-test', key }]);
    expect(bad.store.kept.size).toBe(0);
    const broken = await scanner(async () => {
      throw new Error('the scanner is down');
    });
    await expect(broken.send(cup.jpeg)).rejects.toThrow('the scanner is down');
    expect(await broken.log()).toHaveLength(1);
  });

  it('is the sixth: refused, also when six were let in at once', async () => {
    const { arrive, take, log, store } = await scanner();
    const keys = Array.from({ length: 6 }, () => arrive(cup.jpeg));
    const results: string[] = [];
    for (const key of keys) results.push(await take(key));
    expect(results.toSorted()).toEqual(['added', 'added', 'added', 'added', 'added', 'too-many-photos']);
    expect(photosOf(await log())).toHaveLength(5);
    expect(store.kept.size).toBe(5);
  });

  it('is refused by a complaint that was merged while it was under way', async () => {
    const { deps, arrive, take, log, reference } = await scanner();
    const key = arrive(cup.jpeg);
    await executeCommand(deps, {
      reference,
      command: sampleCommand('merge'),
      commandId: 'merge-1',
      expectedSequence: 1,
      actor: lin,
      at: tuesdayMorning,
      onConflict: 'reject',
    });
    expect(await take(key)).toBe('complaint-merged');
    expect((await log()).at(-1)?.type).toBe('photo-refused');
  });

  it('is nothing to a complaint that was never there', async () => {
    const { send } = await scanner();
    expect(await send(cup.jpeg, { reference: 'R-0000-0000-001' })).toBe('known');
  });
});
