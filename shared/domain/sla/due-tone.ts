/** Business seconds: a promise that is due within them is shown as near. */
const soonSeconds = 3600;

/** How near a deadline is, as words, icon and colour say it together. */
export type DueTone = 'late' | 'soon' | 'calm';

/** The tone of a promise with these business seconds left (F13). */
export const dueTone = (remainingSeconds: number): DueTone =>
  remainingSeconds < 0 ? 'late' : remainingSeconds < soonSeconds ? 'soon' : 'calm';
