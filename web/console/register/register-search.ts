import type { RespondentKind } from '../../../shared/domain/requests/respondent.ts';

export interface RegisterSearch {
  readonly edit?: RespondentKind;
  readonly id?: string;
}
