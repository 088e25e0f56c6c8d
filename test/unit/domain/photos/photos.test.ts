import { describe, expect, it } from 'vitest';
import { customerTimeline } from '../../../../shared/domain/complaints/customer-timeline.ts';
import { photoRoom } from '../../../../shared/domain/photos/decide-photo.ts';
import type { PhotoDoor } from '../../../../shared/domain/photos/photo.ts';
import { photosOf, visibleAt } from '../../../../shared/domain/photos/photos-of.ts';
import { complaintLog } from '../../../support/builders/complaint-log.ts';
import { tuesdayMorning } from '../../../support/builders/complaints.ts';
import { photo } from '../../../support/builders/photos.ts';
import { stateIn, take } from '../../../support/builders/states.ts';

const add = (door: PhotoDoor) => ({ type: 'add-photo', data: { photo: photo(), door } }) as const;
const refuse = {
  type: 'refuse-photo',
  data: { photoId: photo().id, reason: 'not-a-photo', door: 'status' },
} as const;

describe('photos of a complaint', () => {
  it('are at most five, whoever adds them', () => {
    let state = stateIn('received');
    for (const door of ['receipt', 'status', 'console', 'status', 'receipt'] as const) {
      expect(photoRoom(state)).toBeGreaterThan(0);
      state = take(state, add(door));
    }
    expect(photoRoom(state)).toBe(0);
    expect(() => take(state, add('console'))).toThrow(expect.objectContaining({ code: 'too-many-photos' }));
  });

  it('are taken no more after ten files that were none, so that nobody fills a log with junk', () => {
    let state = stateIn('received');
    for (let n = 0; n < 10; n++) state = take(state, refuse);
    expect(photoRoom(state)).toBe(0);
    expect(take(state, refuse)).toBe(state);
  });

  it('end a wait for the customer when he sends one, and not when staff do', () => {
    const waiting = stateIn('waiting-customer');
    expect(take(waiting, add('console')).status).toBe('waiting-customer');
    expect(take(waiting, add('status')).status).not.toBe('waiting-customer');
    expect(take(waiting, add('receipt')).status).not.toBe('waiting-customer');
    expect(take(waiting, refuse).status).toBe('waiting-customer');
  });

  it('end the silence that lets a complaint be closed', () => {
    const told = take(take(stateIn('resolved'), 'reply'), add('status'));
    expect(told.secondNoticeAt).toBeUndefined();
  });

  it('are refused by a complaint that goes on under another reference', () => {
    expect(photoRoom(stateIn('merged'))).toBe(0);
    expect(() => take(stateIn('merged'), add('status'))).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
    expect(take(stateIn('merged'), refuse).refusedPhotos).toBe(1);
  });

  it('are shown to who sent them: those of a receipt by any receipt, those of staff to staff only', () => {
    const seen = (door: 'receipt' | 'status') =>
      (['receipt', 'status', 'console'] as const).filter((one) => visibleAt(door, { door: one }));
    expect(seen('receipt')).toEqual(['receipt']);
    expect(seen('status')).toEqual(['receipt', 'status']);
  });

  it("stand in the customer's timeline, with the reason when one was not kept, but for those of staff", () => {
    const log = complaintLog();
    log.command(add('status'), tuesdayMorning);
    log.command(add('console'), tuesdayMorning);
    log.command(refuse, tuesdayMorning);
    log.command({ ...refuse, data: { ...refuse.data, door: 'console' } }, tuesdayMorning);
    expect(photosOf(log.events)).toHaveLength(2);
    expect(
      customerTimeline(log.events).map(({ type, reason }) => [type, ...(reason ? [reason] : [])]),
    ).toEqual([['received'], ['photo-added'], ['photo-refused', 'not-a-photo']]);
  });
});
