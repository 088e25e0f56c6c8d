import { Box, Header, Pagination, SpaceBetween, Table, type TableProps } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Query } from '../api/api.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { instantText } from '../words/figures.ts';
import { DownloadButton } from './download-button.tsx';

export type Columns<T> = readonly TableProps.ColumnDefinition<T>[];

export interface ReportTableProps<T> {
  readonly title: string;
  /** How it is counted, in words. */
  readonly about?: ReactNode;
  readonly view: { readonly now: string; readonly definition?: string };
  /** Name of the report in the API: its CSV says the same figures. */
  readonly name: string;
  readonly query: Query;
  /** Period, split, filters. */
  readonly choices?: ReactNode;
  readonly columns: Columns<T>;
  readonly items: readonly T[];
  readonly empty: string;
  readonly counter?: string;
  readonly footer?: ReactNode;
  readonly pages?: { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void };
}

/** A report: what it says, as of when, by which definition, its choices, its file, its rows. */
export function ReportTable<T>(props: ReportTableProps<T>) {
  const { title, about, view, name, query, choices, columns, items, empty, counter, footer, pages } = props;
  const { t } = useTranslation('console-reports');
  usePageTitle(title);
  const definition = view.definition && ` · ${t('definition', { version: view.definition })}`;
  return (
    <Table<T>
      variant="full-page"
      wrapLines
      header={
        <SpaceBetween size="s">
          <Header
            variant="awsui-h1-sticky"
            counter={counter}
            description={`${t('asOf', { time: instantText(view.now) })}${definition ?? ''}`}
            actions={<DownloadButton path={`/reports/${name}.csv`} query={query} file={`${name}.csv`} />}
          >
            {title}
          </Header>
          {choices}
        </SpaceBetween>
      }
      // Chinese breaks anywhere: without it a column of a phone is one character wide.
      columnDefinitions={columns.map((one) => ({ minWidth: one.isRowHeader ? 120 : 100, ...one }))}
      items={items}
      empty={<Box textAlign="center">{empty}</Box>}
      footer={
        (about || footer) && (
          <SpaceBetween size="xs">
            {footer}
            {about && <Box variant="small">{about}</Box>}
          </SpaceBetween>
        )
      }
      pagination={
        pages && (
          <Pagination
            currentPageIndex={pages.page}
            pagesCount={pages.pages}
            onChange={({ detail }) => pages.onPage(detail.currentPageIndex)}
          />
        )
      }
    />
  );
}
