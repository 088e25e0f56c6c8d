import { openClock } from '../../shared/adapters/clock.ts';
import { ids } from '../../shared/adapters/ids.ts';
import { openStaffAccounts } from '../../shared/adapters/staff-accounts.ts';
import { cardRepository } from '../../shared/data/card-repository.ts';
import { complaintRepository } from '../../shared/data/complaint-repository.ts';
import { customerRepository } from '../../shared/data/customer-repository.ts';
import { openTable } from '../../shared/data/table.ts';
import { setting } from '../../shared/lambda/environment.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { env } from '../../shared/names.ts';
import { executeCommand } from '../../shared/usecases/complaints/execute-command.ts';
import { openFinance } from './open-finance.ts';
import { routes } from './routes.ts';

const table = openTable(setting('tableName'));
const complaints = complaintRepository(table);
const commands = { complaints, surveyDelaySeconds: Number(setting('surveyDelayMinutes')) * 60 };

export const handler = httpHandler(
  routes({
    ...commands,
    cards: cardRepository(table),
    customers: customerRepository(table),
    confirm: async (request) =>
      executeCommand(commands, {
        ...request,
        command: { type: 'confirm', data: { customerId: ids.customerId() } },
        expectedSequence: 0,
        onConflict: 'retry',
      }),
    ...openStaffAccounts(setting('userPoolId')),
    now: openClock(process.env[env.clock]).now,
    finance: openFinance(table),
    pages: {
      publicUrl: setting('publicUrl'),
      loginUrl: setting('loginUrl'),
      clientId: setting('userPoolClientId'),
    },
  }),
);
