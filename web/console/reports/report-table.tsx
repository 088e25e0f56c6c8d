import {
  Box,
  ExpandableSection,
  Header,
  KeyValuePairs,
  Pagination,
  SpaceBetween,
  Table,
  type TableProps,
} from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Query } from '../api/api.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { instantText } from '../words/figures.ts';
import { DownloadButton } from './download-button.tsx';

/** `meaning`: what the column counts, shown when one hovers over its head, and below the table where nothing hovers. */
export type Columns<T> = readonly (TableProps.ColumnDefinition<T> & { readonly meaning?: string })[];

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
  const explained = columns.filter(({ meaning }) => meaning !== undefined);
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
      columnDefinitions={columns.map(({ meaning, ...one }) => ({
        minWidth: one.isRowHeader ? 120 : 100,
        ...one,
        ...(meaning && { header: <span title={meaning}>{one.header}</span> }),
      }))}
      items={items}
      empty={<Box textAlign="center">{empty}</Box>}
      footer={
        (about || footer || explained.length > 0) && (
          <SpaceBetween size="xs">
            {footer}
            {about && <Box variant="small">{about}</Box>}
            {explained.length > 0 && (
              <ExpandableSection headerText={t('columns')}>
                <KeyValuePairs
                  columns={2}
                  items={explained.map(({ header, meaning }) => ({ label: header, value: meaning }))}
                />
              </ExpandableSection>
            )}
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
