interface Row {
  readonly sequence: number;
}

/** Rows by a text of each; the newest of each stays. */
function newestRows<T extends Row>(idOf: (row: T) => string) {
  const rows = new Map<string, T>();
  return {
    rows,
    async put(row: T): Promise<'put' | 'newer-there'> {
      const id = idOf(row);
      const there = rows.get(id);
      if (there && there.sequence >= row.sequence) return 'newer-there';
      rows.set(id, structuredClone(row));
      return 'put';
    },
    /** Copies of those that `holds` takes, in the order of their ids: one more than `most`, to tell that there are more. */
    some: (holds: (id: string, row: T) => boolean, most: number): readonly T[] =>
      [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([id, row]) => holds(id, row))
        .slice(0, most + 1)
        .map(([, row]) => structuredClone(row)),
  };
}

/** Rows by the sort key of the real table, which begins with an instant. */
export function rowsBy<T extends Row>(keyOf: (row: T) => { readonly sk: string }) {
  const { rows, put, some } = newestRows<T>((row) => keyOf(row).sk);
  return {
    rows,
    put,
    between: async (from: string, until: string, most: number) =>
      some((sk) => sk >= from && sk <= until, most),
  };
}

/** Rows by the whole key of the real table, in one partition a month, each of a local day. */
export function rowsByDay<T extends Row>(
  keyOf: (row: T) => { readonly pk: string; readonly sk: string },
  dayOf: (row: T) => string,
) {
  const { rows, put, some } = newestRows<T>((row) => Object.values(keyOf(row)).join('#'));
  return {
    rows,
    put,
    between: async (from: string, to: string, most: number) =>
      some((_id, row) => dayOf(row) >= from && dayOf(row) <= to, most),
  };
}
