/** Keys of an input method may come without `isComposing`, as this code (Safari, older Windows). */
const inMethod = 229;
const editable = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

type Pressed = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/**
 * Whether a key belongs to somebody else: to an input method that composes, to a dialog that is open, or to a field
 * that is typed into (where only keys with a modifier are ours).
 */
export function isNotOurs({ isComposing, keyCode, ctrlKey, metaKey, altKey, target }: Pressed): boolean {
  if (isComposing || keyCode === inMethod) return true;
  const element = target as Partial<Element> | null;
  if (element?.closest?.('[role="dialog"]')) return true;
  return !(ctrlKey || metaKey || altKey) && element?.matches?.(editable) === true;
}
