import { openClock } from '../../shared/adapters/clock.ts';
import { mailIdHeader } from '../../shared/adapters/mail.ts';
import { mailReport } from '../../shared/contracts/mail-reports.ts';
import { mailRepository } from '../../shared/data/mail-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { queueHandler } from '../../shared/lambda/queue.ts';
import { recordReport } from '../../shared/usecases/notifications/record-report.ts';

const deps = {
  mails: mailRepository(openTable(setting('tableName'))),
  realNow: openClock().realNow,
  mailIdHeader,
} as const;

export const handler = queueHandler('mail', mailReport, (report) => recordReport(deps, report));
