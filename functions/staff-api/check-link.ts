import type { StaffCommandRequest } from '../../shared/contracts/staff-commands.ts';
import type { ComplaintRepository } from '../../shared/data/complaint-repository.ts';
import { linksIn } from '../../shared/domain/complaints/links.ts';
import { DomainError } from '../../shared/domain/errors.ts';

/**
 * What is linked is there, and is not linked yet; what is taken back was linked by this complaint. Sent again, the command is
 * the same command, which its log answers.
 * @throws DomainError unprocessable/`link-target-unknown`, `linked-already`, `not-linked`.
 */
export async function checkLink(
  complaints: Pick<ComplaintRepository, 'head' | 'since'>,
  reference: string,
  { type, data: { to }, commandId }: Extract<StaffCommandRequest, { type: 'link' | 'unlink' }>,
): Promise<void> {
  const log = await complaints.since(reference, 0);
  if (log.some((event) => event.commandId === commandId)) return;
  const isLinked = linksIn(log).some((link) => link.how === 'linked' && link.to === to && link.there);
  if (type === 'unlink' && !isLinked)
    throw new DomainError('unprocessable', 'not-linked', 'These two are not linked by this complaint.', {
      to,
    });
  if (type === 'unlink') return;
  if (isLinked)
    throw new DomainError('unprocessable', 'linked-already', 'These two are linked already.', { to });
  if (to !== reference && !(await complaints.head(to)))
    throw new DomainError(
      'unprocessable',
      'link-target-unknown',
      'There is no such complaint; check the reference.',
      {
        to,
      },
    );
}
