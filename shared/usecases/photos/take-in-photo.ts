import type { PhotoScan } from '../../adapters/photo-scan.ts';
import type { PhotoStore, UploadedFile } from '../../adapters/photo-store.ts';
import type { ComplaintState } from '../../domain/complaints/state.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/identity/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { photoRoom } from '../../domain/photos/decide-photo.ts';
import { inspectPhoto } from '../../domain/photos/inspect-photo.ts';
import type { PhotoCommands, PhotoRefusal } from '../../domain/photos/photo.ts';
import type { Picture } from '../../domain/photos/picture.ts';
import { type CommandDeps, executeCommand } from '../complaints/execute-command.ts';

export interface PhotoScannerDeps extends CommandDeps {
  readonly store: PhotoStore;
  readonly scan: PhotoScan;
  readonly bucket: string;
}

const scanner: Actor = { kind: 'system', id: 'photo-scanner' };

/**
 * Looks at a file that arrived and records what came of it: once, whoever delivers the message how often. The picture is
 * kept before its event is written: an event always has its picture, and a picture without an event is nobody's.
 * @throws Error when no verdict was possible; the message comes again and finds the file still in quarantine.
 */
export async function takeInPhoto(
  deps: PhotoScannerDeps,
  key: string,
  at: Instant,
): Promise<'added' | PhotoRefusal | 'known'> {
  const file = await deps.store.read(key);
  const { reference, photoId, sequence, door } = file;
  const head = await deps.complaints.head(reference);
  const since = await deps.complaints.since(reference, sequence);
  if (!head || since.some(({ commandId }) => commandId === commandOf(file))) return 'known';
  const judged = closedTo(head.state) ?? (await judge(deps, file, key));
  if (typeof judged === 'string') return refuse(deps, file, judged, at);
  const { bytes, ...shape } = judged;
  const digest = await deps.store.keep(reference, photoId, judged);
  const photo = { id: photoId, ...shape, bytes: bytes.length, digest };
  try {
    await record(deps, file, { type: 'add-photo', data: { photo, door } }, at);
    return 'added';
  } catch (error) {
    const meanwhile = error instanceof DomainError && reasonOf[error.code];
    if (!meanwhile) throw error;
    return refuse(deps, file, meanwhile, at);
  }
}

const commandOf = ({ photoId }: UploadedFile): string => `photo#${photoId}`;

/** A complaint that closed to photos between the grant and here. */
const reasonOf: Readonly<Record<string, PhotoRefusal>> = {
  'too-many-photos': 'too-many-photos',
  'complaint-merged': 'complaint-merged',
  'illegal-transition': 'complaint-merged',
};

function closedTo(state: ComplaintState): PhotoRefusal | undefined {
  if (photoRoom(state) > 0) return undefined;
  return state.status === 'merged' ? 'complaint-merged' : 'too-many-photos';
}

async function judge(
  { scan, bucket }: PhotoScannerDeps,
  { bytes }: UploadedFile,
  key: string,
): Promise<Picture | PhotoRefusal> {
  const inspected = inspectPhoto(bytes);
  if ('refused' in inspected) return inspected.refused;
  return (await scan({ bucket, key })) === 'clean' ? inspected : 'unsafe';
}

async function refuse(
  deps: PhotoScannerDeps,
  file: UploadedFile,
  reason: PhotoRefusal,
  at: Instant,
): Promise<PhotoRefusal> {
  const { photoId, door } = file;
  await record(deps, file, { type: 'refuse-photo', data: { photoId, reason, door } }, at);
  return reason;
}

type PhotoCommand = {
  [T in keyof PhotoCommands]: { readonly type: T; readonly data: PhotoCommands[T] };
}[keyof PhotoCommands];

/** By whoever sent it; a refusal is the scanner's own. */
async function record(
  deps: PhotoScannerDeps,
  file: UploadedFile,
  command: PhotoCommand,
  at: Instant,
): Promise<void> {
  const sender: Actor =
    file.staffId === undefined ? { kind: 'customer' } : { kind: 'staff', id: file.staffId, roles: [] };
  await executeCommand(deps, {
    reference: file.reference,
    command,
    commandId: commandOf(file),
    expectedSequence: file.sequence,
    actor: command.type === 'add-photo' ? sender : scanner,
    at,
    onConflict: 'retry',
  });
}
