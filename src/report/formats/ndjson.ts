import { answerInContractOrder } from '../contract-order.ts';
import { escapeJson } from '../escape.ts';
import type { CreateReport } from '../format.ts';
import { answerOfKinds } from '../kinds.ts';

/** One object of the contract a line per document; a document that could not be read has its line too. */
export const createNdjson: CreateReport = ({ ci, kinds }) => ({
  open: () => '',
  document: (answer) => `${escapeJson(JSON.stringify(answerInContractOrder(answerOfKinds(answer, kinds))), ci)}\n`,
  close: () => '',
});
