import { seedComplaints } from './seed-complaints.ts';
import { seedReplies } from './seed-replies.ts';
import { seedTeams } from './seed-teams.ts';
import type { LocalStack } from './stack.ts';

/** What there is to see on a new local stack: complaints in three languages, a canned reply, a macro and teams. */
export async function seedDemo({ gatewayUrl, outputs }: LocalStack): Promise<void> {
  await seedComplaints(gatewayUrl);
  await seedReplies(outputs.tableName);
  await seedTeams(outputs.tableName);
}
