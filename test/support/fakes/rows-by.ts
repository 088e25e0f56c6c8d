/** Rows by the sort key of the real table; the newest of each stays. */
export function rowsBy<T extends { readonly sequence: number }>(keyOf: (row: T) => { readonly sk: string }) {
  const rows = new Map<string, T>();
  return {
    rows,
    async put(row: T): Promise<'put' | 'newer-there'> {
      const { sk } = keyOf(row);
      const there = rows.get(sk);
      if (there && there.sequence >= row.sequence) return 'newer-there';
      rows.set(sk, structuredClone(row));
      return 'put';
    },
    async between(from: string, until: string, most: number): Promise<readonly T[]> {
      const found = [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([sk]) => sk >= from && sk <= until);
      return found.slice(0, most + 1).map(([, row]) => structuredClone(row));
    },
  };
}
