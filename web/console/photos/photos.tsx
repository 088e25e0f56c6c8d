import { Alert, Box, Container, FileInput, Header, SpaceBetween } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoView } from '../../../shared/contracts/photos.ts';
import type { ComplaintView } from '../../../shared/contracts/staff-views.ts';
import { photoLimits, photoTypes } from '../../../shared/domain/photos/photo.ts';
import { useMe } from '../api/me.ts';
import { asProblem } from '../api/problem.ts';
import { instantText } from '../words/figures.ts';
import './photos.css';
import { type Refusals, useSendPhotos } from './send-photos.ts';
import { UnusableFile } from './smaller-photo.ts';

/** The complaint's photos, small; whoever handles it adds some. */
export function Photos({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('photos');
  const { may } = useMe();
  const { photos, photosLeft } = view;
  const mayAdd = photosLeft > 0 && may('complaint.handle');
  if (photos.length === 0 && !mayAdd) return null;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${photos.length})`}>
          {t('title')}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {photos.length > 0 && (
          <ul className="photos">
            {photos.map((photo, index) => (
              <Thumbnail key={photo.id} photo={photo} n={index + 1} />
            ))}
          </ul>
        )}
        {mayAdd && <Add reference={view.reference} left={photosLeft} />}
      </SpaceBetween>
    </Container>
  );
}

/** A link that saves the file, as it comes from another origin. */
function Thumbnail({ photo, n }: { readonly photo: PhotoView; readonly n: number }) {
  const { t } = useTranslation(['photos', 'staff']);
  const { url, width, height, at, staffId } = photo;
  return (
    <li>
      <a href={url} aria-label={t('photos:open', { n })}>
        <img src={url} width={width} height={height} alt={t('photos:photo', { n })} loading="lazy" />
      </a>
      <small>
        {staffId === undefined ? t('staff:actor.customer') : <bdi>{staffId}</bdi>} · {instantText(at)}
      </small>
    </li>
  );
}

function Add({ reference, left }: { readonly reference: string; readonly left: number }) {
  const { t } = useTranslation('photos');
  const send = useSendPhotos(reference);
  const [cut, setCut] = useState(false);
  const choose = (files: readonly File[]) => {
    if (files.length === 0 || send.isPending) return;
    setCut(files.length > left);
    send.mutate(files.slice(0, left));
  };
  return (
    <SpaceBetween size="xs">
      <FileInput
        accept={photoTypes.join(',')}
        multiple
        value={[]}
        onChange={({ detail }) => choose(detail.value)}
      >
        {t('choose')}
      </FileInput>
      <Box variant="small" display="block">
        {t('hint', { limit: photoLimits.perComplaint })} {t('left', { count: left })}
      </Box>
      <div role="status">{send.isPending && t('script.checking')}</div>
      {cut && <Alert type="warning">{t('script.many', { limit: photoLimits.perComplaint })}</Alert>}
      {send.data && send.data.length > 0 && <NotKept refusals={send.data} />}
      {send.error && <Alert type="error">{wordsOf(send.error, t)}</Alert>}
    </SpaceBetween>
  );
}

function NotKept({ refusals }: { readonly refusals: Refusals }) {
  const { t } = useTranslation('photos');
  return (
    <Alert type="warning" header={t('refusedTitle')}>
      {[...new Set(refusals)].map((reason) => (
        <div key={reason}>{t(`reason.${reason}`, { limit: photoLimits.perComplaint })}</div>
      ))}
    </Alert>
  );
}

/** What the API said, or our own words where the browser or the bucket refused. */
function wordsOf(error: unknown, t: (key: string) => string): string {
  if (error instanceof UnusableFile) return error.reason === 'large' ? t('script.large') : t('script.wrong');
  return asProblem(error).message || t('script.failed');
}
