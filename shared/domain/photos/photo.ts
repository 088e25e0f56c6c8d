/** The kinds of picture that browsers everywhere show; what phones take in another form they send as JPEG. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof photoTypes)[number];

export const photoLimits = {
  /** Photos that one complaint holds, whoever added them. */
  perComplaint: 5,
  /** Files that one complaint refuses before it takes no more: a log is not a place for junk. */
  refusals: 10,
  bytes: 10 * 1024 * 1024,
  /** Width times height: a small file can unfold into a picture that no browser holds. */
  pixels: 100_000_000,
  /** Real seconds within which an upload must have begun. */
  grantSeconds: 300,
  /** Real seconds from the start of its step for which a page's link to a photo opens it: ten minutes at least. */
  viewSeconds: 900,
  /** Within a step of real time a photo has one address. */
  viewStepSeconds: 300,
} as const;

/** By which door it came: the link of the answer to the form, the status page, or staff. */
export const photoDoors = ['receipt', 'status', 'console'] as const;
export type PhotoDoor = (typeof photoDoors)[number];

/** A photo that passed; what the complaint's log keeps of it. Size in bytes, width and height as it is shown, in pixels. */
export interface Photo {
  readonly id: string;
  readonly type: PhotoType;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** First 16 hex digits of the SHA-256 of the kept file: names the object, so that a log always means the same picture. */
  readonly digest: string;
}

/** Why a file was not kept. */
export const photoRefusals = [
  'empty',
  'too-large',
  'not-a-photo',
  'damaged',
  'too-many-pixels',
  'unsafe',
  'too-many-photos',
  'complaint-merged',
] as const;
export type PhotoRefusal = (typeof photoRefusals)[number];

export interface PhotoEvents {
  'photo-added': { readonly photo: Photo; readonly door: PhotoDoor };
  'photo-refused': { readonly photoId: string; readonly reason: PhotoRefusal; readonly door: PhotoDoor };
}

/** What the scanner asks of a complaint once it has looked at a file. */
export interface PhotoCommands {
  'add-photo': PhotoEvents['photo-added'];
  'refuse-photo': PhotoEvents['photo-refused'];
}
