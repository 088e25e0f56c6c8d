import { surveyRepositoryContract } from '../../contract/survey-repository.contract.ts';
import { fakeSurveyRepository } from '../../support/fakes/survey-repository.ts';

surveyRepositoryContract(fakeSurveyRepository);
