import type { Operation, Operations } from '../operation.ts';

const pages = ['/receipt', '/status'] as const;

const grant: Operation = {
  summary: 'Ask to send one photo.',
  description:
    'The answer is a form for the bucket: post all its fields as they are, then the file under the name `file`, within five minutes. At most 10 MB, and 5 photos a complaint. Nothing is written until the file has been looked at.',
  answer: { json: 'UploadGrant' },
};

export const photoOperations: Operations = {
  ...Object.fromEntries(
    pages.flatMap((page): readonly (readonly [string, Operation])[] => [
      [
        `GET ${page}/{token}/photo`,
        {
          summary: 'Show a form for one photo.',
          answer: { page: 'A plain form that posts straight to the bucket, which sends the browser back.' },
        },
      ],
      [`POST /api${page}/{token}/photos`, grant],
      [
        `GET /api${page}/{token}/photos`,
        {
          summary: 'Say what came of the photos that were sent.',
          description: 'Those that whoever has the link may see; addresses last for ten to fifteen minutes.',
          answer: { json: 'PhotosView' },
        },
      ],
    ]),
  ),
  'POST /api/staff/complaints/{reference}/photos': grant,
};
