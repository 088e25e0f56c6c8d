import { describe, expect, it } from 'vitest';
import { isNotOurs } from '../../../web/console/keyboard/ignored-keys.ts';

/** An element that knows its selectors, as the browser's does. */
const element = (...selectors: readonly string[]) =>
  ({
    closest: (selector: string) => (selectors.includes(selector) ? {} : null),
    matches: (list: string) => selectors.some((one) => list.split(', ').includes(one)),
  }) as unknown as EventTarget;

const pressed = (over: Partial<KeyboardEvent> = {}) => ({
  isComposing: false,
  keyCode: 74,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: element(),
  ...over,
});

describe('keys that are not the console’s', () => {
  it('takes a key on the page', () => {
    expect(isNotOurs(pressed())).toBe(false);
    expect(isNotOurs(pressed({ target: null }))).toBe(false);
  });

  it.each([
    ['isComposing', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
  ])('fires nothing while an input method composes: %s, with or without a modifier', (_how, sign) => {
    expect(isNotOurs(pressed(sign))).toBe(true);
    expect(isNotOurs(pressed({ ...sign, altKey: true }))).toBe(true);
  });

  it.each(['input', 'textarea', 'select', '[contenteditable="true"]'])(
    'leaves letters to %s, and takes what has a modifier',
    (selector) => {
      expect(isNotOurs(pressed({ target: element(selector) }))).toBe(true);
      expect(isNotOurs(pressed({ target: element(selector), altKey: true }))).toBe(false);
    },
  );

  it('takes nothing in a dialog', () => {
    const target = element('[role="dialog"]');
    expect(isNotOurs(pressed({ target }))).toBe(true);
    expect(isNotOurs(pressed({ target, ctrlKey: true }))).toBe(true);
  });
});
