import { Pagination } from '@cloudscape-design/components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, type QueueSearch, viewOf } from './queue-search.ts';

interface QueuePagesProps {
  readonly search: QueueSearch;
  /** Where the next page begins. */
  readonly after: string | undefined;
  readonly onTurn: (to: QueueSearch) => void;
}

/** Pages by the API's cursor: the next one, and those that were seen. */
export function QueuePages({ search, after, onTurn }: QueuePagesProps) {
  const { t } = useTranslation('console-queue');
  const { page = 1 } = search;
  /** Where each page of this view began. */
  const seen = useRef({ view: '', begins: new Map<number, string | undefined>() });
  const view = keyOf(search);
  if (seen.current.view !== view) seen.current = { view, begins: new Map() };
  seen.current.begins.set(page, search.after);
  if (after !== undefined) seen.current.begins.set(page + 1, after);
  const turn = (to: number) => {
    const begins = seen.current.begins.get(to);
    onTurn(begins === undefined ? viewOf(search) : { ...viewOf(search), after: begins, page: to });
  };
  return (
    <Pagination
      currentPageIndex={page}
      pagesCount={after === undefined ? page : page + 1}
      openEnd={after !== undefined}
      onChange={({ detail }) => turn(detail.currentPageIndex)}
      ariaLabels={{
        nextPageLabel: t('pages.next'),
        previousPageLabel: t('pages.previous'),
        pageLabel: (number) => t('pages.page', { number }),
      }}
    />
  );
}
