const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
const names: Readonly<Record<string, string>> = {
  $mod: isApple ? '⌘' : 'Ctrl',
  Alt: isApple ? '⌥' : 'Alt',
};

/** What is printed on the keys of a shortcut: `$mod+KeyK` is Ctrl and K. */
export const keyNames = (keys: string): readonly string[] =>
  keys
    .split('+')
    .filter((part) => !part.startsWith('['))
    .map((part) => names[part] ?? part.replace(/^Key/, '').replace(/^./, (first) => first.toUpperCase()));
